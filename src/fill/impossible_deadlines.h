// Deadlines on days that are in no calendar.
#pragma once

#include "base/diagnostics.h"
#include "plan/plan.h"

namespace kehoach::fill {

// They are printed as typed, and nothing can be reckoned with them. Diagnostics: impossible-deadline, a
// warning.
void warn_of_impossible_deadlines(const plan::Plan& plan, Diagnostics& diagnostics);

}  // namespace kehoach::fill
