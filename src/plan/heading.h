// The heading data of a plan: the front matter of plan.md, or the keys of plan.json.
#pragma once

#include "plan/input.h"
#include "plan/load.h"
#include "plan/plan.h"

namespace kehoach::plan {

inline constexpr const char* plan_format = "kehoach-plan/1";

// Puts the values of the command line over those of `map`. Each becomes a source named --set, so that
// messages about it have a place. Diagnostics: unknown-setting.
void apply_overrides(Value& map, const Overrides& overrides, Input& input);

// All keys but `body`. The annexes of `map` are used up. `place` is where a missing key is missed, `folder`
// where paths start; `is_json` allows `body`. Footnotes that stand in the decision's text are added to
// `notes`.
void read_heading(Value& map, const Span& place, const std::filesystem::path& folder, bool is_json,
                  Plan& plan, std::vector<Footnote>& notes, Input& input);

}  // namespace kehoach::plan
