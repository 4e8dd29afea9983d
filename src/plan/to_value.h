// A plan as the Value tree that its files would give: what plan.json, an annex file or an agency file says.
#pragma once

#include <string_view>
#include <vector>

#include "base/value.h"
#include "plan/plan.h"

namespace kehoach::plan {

// A role as files say it: "task"; empty for Role::other.
std::string_view role_name(Role role);

// What the paper needs, or all that the office has noted about its tasks, too.
enum class Detail { paper, work };

// Keys without a value are left out. Texts are typed as in a file (see typed.h).
Value to_value(const Agency& agency);
// `notes`: the plan's footnotes, of which a text annex has its own.
Value to_value(const Annex& annex, const std::vector<Footnote>& notes, Detail detail);

// The heading data of plan.md but `agency` and `annexes`, which are paths there and maps in plan.json.
Value heading_value(const Plan& plan);

// plan.json: the heading data, agency and annexes as maps, the body as lines.
Value to_value(const Plan& plan, Detail detail);

}  // namespace kehoach::plan
