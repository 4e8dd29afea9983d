// Texts by their words, to find those that share most of them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace kehoach::intake {

class WordIndex {
  public:
    struct Hit {
        std::size_t text = 0;
        double likeness = 0;  // 1: the same words as often
    };

    // Texts are numbered in the order in which they come; they are folded (titles.h).
    void add(const std::string& text);
    // Those that are at least `least` like `text`, the most like first, then in their order. Only texts that
    // share one of its rarest words are looked at, so that a table of many rows takes no time that grows with
    // their square.
    std::vector<Hit> find(const std::string& text, double least) const;

  private:
    using Words = std::vector<std::size_t>;  // numbers of words, in rising order

    std::map<std::string, std::size_t> numbers_;
    std::vector<std::vector<std::size_t>> texts_with_;  // by word
    std::vector<Words> texts_;
};

}  // namespace kehoach::intake
