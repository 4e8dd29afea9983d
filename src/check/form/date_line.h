// The line "Hòa Bình, ngày 09 tháng 02 năm 2026", taken apart.
#pragma once

#include <string>
#include <string_view>

namespace kehoach::check::form {

struct DateLine {
    bool is_in_form = false;  // place, comma, ngày … tháng … năm …
    std::string place;
    std::string day;  // as typed; empty: left blank
    std::string month;
    std::string year;
};

// `text` with runs of white space as one space.
DateLine read_date_line(std::string_view text);

}  // namespace kehoach::check::form
