#include "plan/impossible_day.h"

#include <vector>

#include "base/date.h"
#include "plan/period.h"

namespace kehoach::plan {

namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::optional<std::string> impossible_day(std::string_view words) {
    constexpr int most = 99;
    const std::vector<Word> typed = split_phrase(words);
    for (std::size_t i = 0; i < typed.size(); ++i) {
        Phrase phrase(typed, i);
        const auto day = phrase.take_number(0, most);
        const bool is_month_next = day && phrase.take_one_of({"/", "-", ".", "tháng"});
        const auto month = is_month_next ? phrase.take_number(0, most) : std::nullopt;
        const bool is_year_next = month && phrase.take_one_of({"/", "-", ".", "năm"});
        const auto year = is_year_next ? phrase.take_year() : std::nullopt;
        if (year && !make_date(*year, *month, *day))
            return two_digits(*day) + "/" + two_digits(*month) + "/" + std::to_string(*year);
    }
    return std::nullopt;
}

}  // namespace kehoach::plan
