// Rows and cells as an annex file has them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/value.h"
#include "intake/changes.h"
#include "intake/present.h"

namespace kehoach::intake {

Value text_value(std::string text);

// The paragraphs of a cell: a text, or a list of them; where `old` was one text of several lines, again one.
Value value_of(const std::vector<std::string>& lines, const Value& old);

// The map of a new task. Nothing when a text cannot be typed.
std::optional<Value> value_of(const NewRow& row, const Present& present, const plan::Annex& annex);

// What the office notes about a task, in the order of the file.
const std::array<std::pair<plan::TaskField, std::string>, 4>& work_keys();
bool is_work(plan::TaskField field);

}  // namespace kehoach::intake
