// Calendar dates and how people write them.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kehoach {

// A day of the proleptic Gregorian calendar; valid by construction through make_date().
struct Date {
    int year = 1;
    int month = 1;
    int day = 1;

    auto operator<=>(const Date&) const = default;
};

std::optional<Date> make_date(int year, int month, int day);
int days_in_month(int year, int month);
Date next_day(Date date);
Date previous_day(Date date);

// "2026-02-09" or "09/02/2026" (also 9/2/2026); nothing when it is not that shape or not in the calendar.
std::optional<Date> parse_date(std::string_view text);
std::string to_iso(Date date);
// Seconds since 1970-01-01 UTC of the day's beginning, for archives that store a time.
long long to_unix_time(Date date);
Date from_unix_time(long long seconds);

}  // namespace kehoach
