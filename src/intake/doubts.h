// What is taken from an edited table although it is hardly meant.
#pragma once

#include "base/diagnostics.h"
#include "intake/changes.h"
#include "intake/present.h"

namespace kehoach::intake {

// A new task without a number between numbered ones, a deadline on a day that is in no calendar.
// Diagnostics, all warnings: import-no-number, impossible-deadline.
void warn_of_doubts(const Present& present, const Changes& changes, Diagnostics& diagnostics);

}  // namespace kehoach::intake
