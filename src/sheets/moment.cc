#include "sheets/moment.h"

#include <algorithm>
#include <cmath>

namespace kehoach::sheets {
namespace {

constexpr long long seconds_a_day = 86400;

Date add_days(Date date, long long days) { return from_unix_time(to_unix_time(date) + days * seconds_a_day); }

std::optional<Date> date_of_day(long long day, DateSystem system) {
    constexpr long long leap_day_of_1900 = 60;
    constexpr Date last{9999, 12, 31};
    Date first{1904, 1, 1};
    if (system == DateSystem::from_1900) {
        if (day == leap_day_of_1900) return std::nullopt;
        first = day < leap_day_of_1900 ? Date{1899, 12, 31} : Date{1899, 12, 30};
    }
    const Date date = add_days(first, day);
    if (date > last) return std::nullopt;
    return date;
}

// "14:30", "14:30:05.5"
std::optional<int> parse_time(std::string_view text) {
    const auto two_digits = [&](std::size_t at) -> int {
        const std::string_view digits = text.substr(std::min(at, text.size()), 2);
        const bool is_number = digits.size() == 2 && digits.find_first_not_of("0123456789") == digits.npos;
        return is_number ? (digits[0] - '0') * 10 + (digits[1] - '0') : 99;
    };
    const bool has_seconds = text.size() >= 8 && text[5] == ':';
    const int hours = two_digits(0);
    const int minutes = text.size() >= 5 && text[2] == ':' ? two_digits(3) : 99;
    const int seconds = has_seconds ? two_digits(6) : 0;
    const std::string_view rest = text.substr(std::min<std::size_t>(has_seconds ? 8 : 5, text.size()));
    if (hours > 23 || minutes > 59 || seconds > 59) return std::nullopt;
    if (rest.find_first_not_of(".0123456789Z") != rest.npos) return std::nullopt;
    return (hours * 60 + minutes) * 60 + seconds;
}

}  // namespace

std::optional<Moment> moment_of_serial(double serial, DateSystem system) {
    constexpr double beyond_the_last = 2958466;
    if (!(serial >= 0 && serial < beyond_the_last)) return std::nullopt;
    const long long seconds = std::llround(serial * static_cast<double>(seconds_a_day));
    const long long day = seconds / seconds_a_day;
    Moment moment;
    moment.seconds = static_cast<int>(seconds % seconds_a_day);
    if (day == 0 && system == DateSystem::from_1900) return moment;
    moment.date = date_of_day(day, system);
    if (!moment.date) return std::nullopt;
    return moment;
}

std::optional<Moment> parse_iso_moment(std::string_view text) {
    Moment moment;
    if (const std::size_t size = text.find('T'); size != text.npos || text.find(':') == text.npos) {
        moment.date = parse_date(text.substr(0, size));
        if (!moment.date || text.find('/') != text.npos) return std::nullopt;
        if (size == text.npos) return moment;
        text.remove_prefix(size + 1);
    }
    const auto seconds = parse_time(text);
    if (!seconds) return std::nullopt;
    moment.seconds = *seconds;
    return moment;
}

double serial_of(const Moment& moment, DateSystem system) {
    double days = 0;
    if (moment.date) {
        const Date first = system == DateSystem::from_1904   ? Date{1904, 1, 1}
                           : *moment.date < Date{1900, 3, 1} ? Date{1899, 12, 31}
                                                             : Date{1899, 12, 30};
        days = static_cast<double>((to_unix_time(*moment.date) - to_unix_time(first)) / seconds_a_day);
    }
    return days + static_cast<double>(moment.seconds) / static_cast<double>(seconds_a_day);
}

std::string day_and_time(const Moment& moment) {
    const auto two_digits = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    std::string text;
    if (moment.date)
        text = two_digits(moment.date->day) + "/" + two_digits(moment.date->month) + "/" +
               std::to_string(moment.date->year);
    if (moment.date && moment.seconds == 0) return text;
    return text + (text.empty() ? "" : " ") + two_digits(moment.seconds / 3600) + ":" +
           two_digits(moment.seconds / 60 % 60) + ":" + two_digits(moment.seconds % 60);
}

}  // namespace kehoach::sheets
