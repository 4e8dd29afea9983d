// An annex of a plan: a table of tasks, a plain table or a text (kehoach-annex/1).
#pragma once

#include <filesystem>
#include <optional>

#include "plan/input.h"
#include "plan/plan.h"

namespace kehoach::plan {

// `typed` is one of the plan's `annexes`: a path from `folder`, or the map itself. Deadlines without a year
// are of `plan_year`.
std::optional<Annex> read_annex(Value typed, const std::filesystem::path& folder,
                                std::optional<int> plan_year, Input& input);

}  // namespace kehoach::plan
