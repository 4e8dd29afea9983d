// Which markers a word processor can count by itself, and in which list; what disagrees stays literal text.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "plan/marker.h"

namespace kehoach::fill {

// Walks a body in order and counts as Word would. Roman, arabic and decimal markers share one outline list
// (I. 1. 1.1.), the others have lists of their own, begun anew below each of those. A marker that is not the
// next of its kind stays literal; the one after it may go on from there in a new list.
class Numberer {
  public:
    explicit Numberer(std::vector<document::List>& lists) : lists_(lists) {}

    document::Marker typed(const plan::Marker& marker);
    // The next number of a heading of this level (1 to 3) that has none of its own: I. 1. 1.1.
    document::Marker heading(int level);

  private:
    static constexpr std::size_t outline_levels = 3;

    document::Marker outline(std::size_t level, const std::vector<int>& numbers, const std::string& typed);
    bool continues_list(std::size_t level, const std::string& typed) const;
    bool continues_paper(std::size_t level, const std::string& typed) const;
    document::Marker letter(const plan::Marker& marker);
    document::Marker parenthesised(const plan::Marker& marker);
    document::Marker bullet(const std::string& sign);
    void forget_points();
    std::size_t add_list(document::ListLevel level);

    std::vector<document::List>& lists_;

    std::optional<std::size_t> outline_list_;
    std::array<int, outline_levels> starts_{};  // of the outline list
    std::array<int, outline_levels> counts_{};  // its last numbers; 0: the level restarts at its start
    std::array<int, outline_levels>
        printed_{};  // last numbers on paper, whatever list they are in; 0: none yet

    std::optional<std::size_t> letter_list_;  // the present run of the alphabet
    int last_letter_ = 0;
    std::optional<std::size_t> bracket_list_;
    int last_bracket_ = 0;
    std::vector<std::pair<std::string, std::size_t>> bullets_;  // sign → list
};

}  // namespace kehoach::fill
