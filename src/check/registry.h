// All rules. A new family is a file with its list and a line here.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "check/rule.h"

namespace kehoach::check {

// In the order of their ids.
const std::vector<const Rule*>& all_rules();
// Null when there is none.
const Rule* find_rule(std::string_view id);

std::span<const Rule> date_rules();
std::span<const Rule> end_mark_rules();
std::span<const Rule> marker_rules();
std::span<const Rule> spelling_rules();

}  // namespace kehoach::check
