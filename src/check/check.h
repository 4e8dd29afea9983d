// A loaded plan → findings.
#pragma once

#include <vector>

#include "check/finding.h"
#include "check/lexicon.h"
#include "fill/template.h"
#include "plan/plan.h"

namespace kehoach::check {

// What the rules find, the heaviest first, then in reading order. `form`: that the plan is printed with.
std::vector<Finding> check_plan(const plan::Plan& plan, const fill::Template& form, const Lexicon& lexicon);

}  // namespace kehoach::check
