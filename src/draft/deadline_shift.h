// Deadlines that are days, put before the superior's.
#pragma once

#include <string>
#include <string_view>

namespace kehoach::draft {

// The words with each day in them (15/01/2026; 15/01 of `year`) `days` earlier, in the same form. Other words
// stay.
std::string days_earlier(std::string_view words, int days, int year);

}  // namespace kehoach::draft
