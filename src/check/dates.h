// Dates as they stand in running text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "check/passage.h"

namespace kehoach::check {

struct WrittenDate {
    std::size_t passage = 0;  // index in Manuscript::passages
    std::size_t begin = 0;    // bytes there, from the day to the year
    std::size_t end = 0;
    std::size_t first_token = 0;  // the day's, and the one behind the date
    std::size_t end_token = 0;
    bool in_words = false;  // ngày 05 tháng 3 năm 2026; else 05/3/2026
    const Token* day_token = nullptr;
    const Token* month_token = nullptr;
    int day = 0;
    int month = 0;
    std::optional<int> year;

    // Nothing without a year, or when no calendar has the day.
    std::optional<Date> date() const;
};

// "09/02/2026", "30/6/2026": with the zeros that Phụ lục I, mục II.4 demands.
std::string shown(Date date);

// Those that are written with a day. Blanks to be filled make no date.
std::vector<WrittenDate> find_dates(const Passage& passage, std::size_t index);

// The number that a token of digits stands for, at most five of them; -1 for others.
int number_of(const Passage& passage, const Token& token);

}  // namespace kehoach::check
