// How alike two texts are, by the words that they share, and which words decided.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kehoach::draft {

// The syllables of a text, in lower case and one way of putting tone marks; signs are left out.
std::vector<std::string> syllables(std::string_view text);

// A text as syllables and pairs of neighbours: most words of Vietnamese have two syllables, so that pairs
// carry the meaning. Sorted, each once.
using Features = std::vector<std::uint32_t>;

// All texts that are compared with each other. A feature that few of them have weighs more.
class Vocabulary {
  public:
    Features add(std::string_view text);

    // 0 (nothing shared) to 1 (the same words): twice the weight of what both have, by that of both.
    double similarity(const Features& a, const Features& b) const;

    // The phrases that both texts have, the weightiest first, at most `limit`; of long ones the beginning.
    std::vector<std::string> shared_phrases(std::string_view a, std::string_view b, std::size_t limit) const;

    double weight(std::uint32_t feature) const;
    // In how many texts it is.
    std::size_t count(std::uint32_t feature) const { return counts_[feature]; }
    std::size_t size() const { return counts_.size(); }

  private:
    double weight_of_pair(const std::string& pair) const;

    std::map<std::string, std::uint32_t, std::less<>> numbers_;
    std::vector<std::size_t> counts_;
    std::vector<bool> is_pair_;
    std::size_t texts_ = 0;
};

}  // namespace kehoach::draft
