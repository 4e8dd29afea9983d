// Last year's plan carried on to the next: years and dates moved, what was done left out, what somebody must
// look at said.
#pragma once

#include "base/diagnostics.h"
#include "draft/derive.h"
#include "plan/plan.h"

namespace kehoach::draft {

// The plan for `year`: number and date empty, a draft again, no progress. A task that was dropped, or done
// and belongs to no year (neither its text nor its deadline comes back each year), is left out with the
// reason; others are kept with their source, and those that were not finished are items of review.
// Diagnostics: plan-without-year, year-not-later.
Draft carry_on(const plan::Plan& last, int year, Diagnostics& diagnostics);

}  // namespace kehoach::draft
