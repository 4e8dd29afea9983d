// All rules on the form of finished files. A new family is a file with its list and a line here.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "check/form/rule.h"

namespace kehoach::check::form {

// In the order of their ids.
const std::vector<const Rule*>& all_rules();
// Null when there is none.
const Rule* find_rule(std::string_view id);

std::span<const Rule> annex_rules();
std::span<const Rule> base_rules();
std::span<const Rule> body_rules();
std::span<const Rule> decision_rules();
std::span<const Rule> font_rules();
std::span<const Rule> heading_rules();
std::span<const Rule> mark_rules();
std::span<const Rule> number_rules();
std::span<const Rule> page_rules();
std::span<const Rule> page_number_rules();
std::span<const Rule> recipient_rules();
std::span<const Rule> sheet_rules();
std::span<const Rule> signature_rules();
std::span<const Rule> structure_rules();
std::span<const Rule> title_rules();

}  // namespace kehoach::check::form
