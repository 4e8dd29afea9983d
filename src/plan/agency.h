// The agency that issues a plan: agency.yaml (kehoach-agency/1), or the same map inside the plan.
#pragma once

#include "plan/input.h"
#include "plan/plan.h"

namespace kehoach::plan {

// `typed` is the value of the plan's `agency`: a path from `folder`, or the map itself.
Agency read_agency(const Value& typed, const std::filesystem::path& folder, Input& input);

// An agency file by itself. Throws FileError only when the machine refuses.
Agency load_agency(const std::filesystem::path& path, Diagnostics& diagnostics);

}  // namespace kehoach::plan
