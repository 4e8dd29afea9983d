// Calendar arithmetic on whole days, and the two ways in which dates are written.
#include "base/date.h"

#include <algorithm>

namespace kehoach {
namespace {

constexpr bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

// All of `text` as digits, `least` to `most` of them.
std::optional<int> read_digits(std::string_view text, std::size_t least, std::size_t most) {
    if (text.size() < least || text.size() > most) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

void append_padded(std::string& text, int value, int width) {
    const std::string digits = std::to_string(value);
    text.append(static_cast<std::size_t>(width) - std::min(digits.size(), static_cast<std::size_t>(width)),
                '0');
    text += digits;
}

// Days since 1970-01-01, and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"; years that
// begin in March put the leap day last.
long long to_days(Date date) {
    const int year = date.month <= 2 ? date.year - 1 : date.year;
    const int era = year / 400;  // the calendar here begins in year 1, so nothing is negative
    const int year_of_era = year - era * 400;
    const int day_of_year = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return static_cast<long long>(era) * 146097 + day_of_era - 719468;
}

Date from_days(long long days) {
    days += 719468;
    const long long era = (days >= 0 ? days : days - 146096) / 146097;
    const int day_of_era = static_cast<int>(days - era * 146097);
    const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int shifted_month = (5 * day_of_year + 2) / 153;
    const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    const int year = year_of_era + static_cast<int>(era * 400) + (month <= 2 ? 1 : 0);
    return {year, month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

}  // namespace

int days_in_month(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

std::optional<Date> make_date(int year, int month, int day) {
    if (year < 1 || year > 9999 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
    return Date{year, month, day};
}

Date next_day(Date date) { return from_days(to_days(date) + 1); }

Date previous_day(Date date) { return from_days(to_days(date) - 1); }

std::optional<Date> parse_date(std::string_view text) {
    std::optional<int> year, month, day;
    if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
        year = read_digits(text.substr(0, 4), 4, 4);
        month = read_digits(text.substr(5, 2), 2, 2);
        day = read_digits(text.substr(8, 2), 2, 2);
    } else {
        const std::size_t first = text.find('/');
        const std::size_t second = first == text.npos ? text.npos : text.find('/', first + 1);
        if (second == text.npos) return std::nullopt;
        day = read_digits(text.substr(0, first), 1, 2);
        month = read_digits(text.substr(first + 1, second - first - 1), 1, 2);
        year = read_digits(text.substr(second + 1), 4, 4);
    }
    if (!year || !month || !day) return std::nullopt;
    return make_date(*year, *month, *day);
}

std::string to_iso(Date date) {
    std::string text;
    append_padded(text, date.year, 4);
    text += '-';
    append_padded(text, date.month, 2);
    text += '-';
    append_padded(text, date.day, 2);
    return text;
}

long long to_unix_time(Date date) { return to_days(date) * 86400; }

Date from_unix_time(long long seconds) {
    const long long days = seconds / 86400 - (seconds % 86400 < 0 ? 1 : 0);
    return from_days(days);
}

}  // namespace kehoach
