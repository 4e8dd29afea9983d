// What the author wrote and the template has no place for.
#pragma once

#include "base/diagnostics.h"
#include "fill/template.h"
#include "plan/plan.h"

namespace kehoach::fill {

// Warns of each part of the heading data that no block of the template prints, at its place.
void warn_of_unprinted_parts(const Template& form, const plan::Plan& plan, Diagnostics& diagnostics);

}  // namespace kehoach::fill
