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
// (I. 1. 1.1.); points and (1) have lists of their own. A series begins with its first number and, points and
// (1), anew below each number of the outline. A marker that is not the next of its kind stays literal; the
// one after it may go on from there in a new list.
class Numberer {
  public:
    explicit Numberer(std::vector<document::List>& lists) : lists_(lists) {}

    document::Marker typed(const plan::Marker& marker);
    // The next number of a heading of this level (1 to 3) that has none of its own: I. 1. 1.1.
    document::Marker heading(int level);

    // An article is no list: its number is typed, and the numbers below it begin anew.
    void begin_article();

  private:
    using Counts = std::array<int, 3>;  // last numbers by level; 0: none yet

    struct Outline {
        std::size_t list = 0;
        Counts starts{1, 1, 1};
        Counts counts{};
    };

    document::Marker outline(std::size_t level, const std::vector<int>& numbers, const std::string& typed);
    static bool continues(const Outline& outline, std::size_t level, const std::string& typed);
    bool may_begin_list(std::size_t level, int number, const std::string& typed) const;
    void begin_outline(std::size_t level, int start);
    static void count(Counts& counts, std::size_t level, int number);
    document::Marker letter(const plan::Marker& marker);
    document::Marker parenthesised(const plan::Marker& marker);
    document::Marker bullet(const std::string& sign);
    void forget_points();
    std::size_t add_list(document::List list);

    std::vector<document::List>& lists_;

    std::optional<Outline> outline_;
    std::optional<Outline> romans_;  // as of the last Roman number: other series may stand below it
    Counts printed_{};               // last numbers on paper, whatever list they are in

    std::optional<std::size_t> letter_list_;  // of the present series of points
    int last_letter_ = 0;
    std::optional<std::size_t> bracket_list_;
    int last_bracket_ = 0;
    std::vector<std::pair<std::string, std::size_t>> bullets_;  // sign → list
};

}  // namespace kehoach::fill
