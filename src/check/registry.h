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

std::span<const Rule> base_rules();
std::span<const Rule> capital_rules();
std::span<const Rule> citation_rules();
std::span<const Rule> count_rules();
std::span<const Rule> date_rules();
std::span<const Rule> deadline_rules();
std::span<const Rule> document_rules();
std::span<const Rule> duty_rules();
std::span<const Rule> end_mark_rules();
std::span<const Rule> issuer_rules();
std::span<const Rule> leftover_rules();
std::span<const Rule> marker_rules();
std::span<const Rule> punctuation_rules();
std::span<const Rule> reference_rules();
std::span<const Rule> signature_rules();
std::span<const Rule> space_rules();
std::span<const Rule> spelling_rules();
std::span<const Rule> superior_rules();
std::span<const Rule> task_rules();
std::span<const Rule> term_rules();
std::span<const Rule> text_rules();
std::span<const Rule> unit_rules();
std::span<const Rule> wording_rules();

}  // namespace kehoach::check
