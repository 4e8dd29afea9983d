#include "draft/deadline_shift.h"

#include <cctype>
#include <optional>

#include "base/date.h"

namespace kehoach::draft {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// One or two digits, or four for a year; -1 when there are none.
int take_number(std::string_view text, std::size_t& at, std::size_t most) {
    int number = 0;
    std::size_t digits = 0;
    while (at < text.size() && is_digit(text[at]) && digits < most) {
        number = number * 10 + (text[at++] - '0');
        ++digits;
    }
    return digits == 0 ? -1 : number;
}

struct WrittenDate {
    Date date;
    std::size_t end = 0;
    bool has_year = false;
};

std::optional<WrittenDate> read_date_at(std::string_view text, std::size_t at, int year) {
    if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '/')) return std::nullopt;
    const int day = take_number(text, at, 2);
    if (day < 0 || at >= text.size() || text[at] != '/') return std::nullopt;
    const int month = take_number(text, ++at, 2);
    if (month < 0) return std::nullopt;
    std::size_t after = at;
    bool has_year = false;
    if (at < text.size() && text[at] == '/') {
        std::size_t y = at + 1;
        const int written = take_number(text, y, 4);
        if (written < 1000) return std::nullopt;
        year = written;
        after = y;
        has_year = true;
    }
    if (after < text.size() && is_digit(text[after])) return std::nullopt;
    const auto date = make_date(year, month, day);
    if (!date) return std::nullopt;
    return WrittenDate{*date, after, has_year};
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string days_earlier(std::string_view words, int days, int year) {
    std::string result;
    for (std::size_t i = 0; i < words.size();) {
        const auto written = is_digit(words[i]) ? read_date_at(words, i, year) : std::nullopt;
        if (!written) {
            result += words[i++];
            continue;
        }
        Date date = written->date;
        for (int n = 0; n < days; ++n)
            date = previous_day(date);
        result += two_digits(date.day) + "/" + two_digits(date.month);
        if (written->has_year || date.year != year) result += "/" + std::to_string(date.year);
        i = written->end;
    }
    return result;
}

}  // namespace kehoach::draft
