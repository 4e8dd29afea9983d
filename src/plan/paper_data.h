// The data that a paper was made from, as it may travel with the paper.
#pragma once

#include <string>

#include "plan/plan.h"

namespace kehoach::plan {

// Whether the paper prints what is noted of the work on its tasks (status, progress, result, note).
enum class Progress { kept_back, printed };

// A plan.json from which the same paper can be printed again, whatever becomes of the files: agency, house
// style and annexes stand in it as maps. Nothing else goes out of the office: no notes on the work that it
// does not print, no provenance, no path, no key that the paper does not need. A house style must have been
// read.
std::string paper_data(const Plan& plan, Progress progress);

}  // namespace kehoach::plan
