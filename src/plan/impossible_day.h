// Days that are written and are in no calendar.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kehoach::plan {

// The first of them in the words, as 31/02/2026; one without its year may be any.
std::optional<std::string> impossible_day(std::string_view words);

}  // namespace kehoach::plan
