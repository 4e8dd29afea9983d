// Dates as spreadsheets store them: days since a beginning, with the time as a fraction.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "sheets/sheet.h"

namespace kehoach::sheets {

// A day and a time of that day. Without a date: a time alone.
struct Moment {
    std::optional<Date> date;
    int seconds = 0;  // since midnight

    bool operator==(const Moment&) const = default;
};

// Times are rounded to the second. Below one day of the 1900 system it is a time alone. Nothing for a number
// that is no day up to 31/12/9999; the system of 1900 has a 29th of February 1900, number 60, which is none.
std::optional<Moment> moment_of_serial(double serial, DateSystem system);

// "2026-02-05", "2026-02-05T14:30:00" (also with a fraction or Z), "14:30:00": ISO 8601 as strict workbooks
// have it.
std::optional<Moment> parse_iso_moment(std::string_view text);

// The number that moment_of_serial() turns into `moment`; of a time alone below 1.
double serial_of(const Moment& moment, DateSystem system);

// "30/04/2026", "30/04/2026 14:30:05", of a time alone "14:30:05".
std::string day_and_time(const Moment& moment);

}  // namespace kehoach::sheets
