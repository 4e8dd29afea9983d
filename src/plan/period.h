// Phrases that name days: "Quý II, III/2026", "từ tháng 3 đến tháng 6", "15/12".
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace kehoach::plan {

// A lower-case word, a number, or one sign ("/", ",", "-", "(" …); spelling variants are one (hàng → hằng).
struct Word {
    std::string text;
    int number = -1;  // -1: no number
};

std::vector<Word> split_phrase(std::string_view text);

// Reads words from the left; take() moves on only when all that it asks for is there.
class Phrase {
  public:
    explicit Phrase(const std::vector<Word>& words, std::size_t position = 0)
        : words_(words), position_(position) {}

    bool at_end() const { return position_ >= words_.size(); }
    bool take(std::string_view word);
    bool take(std::initializer_list<std::string_view> words);
    bool take_one_of(std::initializer_list<std::string_view> words);
    std::optional<int> take_number(int smallest, int largest);
    std::optional<int> take_year();  // four digits
    // The word at an offset; empty beyond the end.
    std::string_view peek(std::size_t offset = 0) const;

    std::size_t position() const { return position_; }
    void go_to(std::size_t position) { position_ = position; }

  private:
    const std::vector<Word>& words_;
    std::size_t position_;
};

struct Period {
    std::optional<Date> start;  // both empty: the year is not known
    std::optional<Date> end;
    std::size_t parts = 0;  // "Quý II, III" has two
    bool is_day = false;    // one part, and that a day
};

// The period that the phrase goes on with; nothing, and the phrase where it was, when that is none
// or has days that are in no calendar. A part without year has that of the part after it, else the plan's.
std::optional<Period> take_period(Phrase& phrase, std::optional<int> plan_year);

}  // namespace kehoach::plan
