#include "check/form/date_line.h"

#include <algorithm>

#include "base/text.h"

namespace kehoach::check::form {
namespace {

bool is_number_or_blank(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Dots that keep a place for the hand are a blank.
std::string value_of(std::string_view text) {
    std::string value(trim(text));
    const bool is_blank = value.find_first_not_of("._") == value.npos || value.find("…") != value.npos;
    return is_blank ? std::string() : value;
}

}  // namespace

DateLine read_date_line(std::string_view text) {
    constexpr std::string_view day_word = ", ngày", month_word = "tháng", year_word = "năm";
    DateLine line;
    const std::size_t comma = text.find(day_word);
    const std::size_t month = comma == text.npos ? text.npos : text.find(month_word, comma);
    const std::size_t year = month == text.npos ? text.npos : text.find(year_word, month);
    if (year == text.npos) return line;
    line.place = trim(text.substr(0, comma));
    line.day = value_of(text.substr(comma + day_word.size(), month - comma - day_word.size()));
    line.month = value_of(text.substr(month + month_word.size(), year - month - month_word.size()));
    line.year = value_of(text.substr(year + year_word.size()));
    line.is_in_form = !line.place.empty() && is_number_or_blank(line.day) && is_number_or_blank(line.month) &&
                      is_number_or_blank(line.year);
    return line;
}

}  // namespace kehoach::check::form
