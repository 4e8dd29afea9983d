// Amounts and days of a plan as values that spreadsheets calculate with.
#pragma once

#include <vector>

#include "document/document.h"
#include "plan/plan.h"

namespace kehoach::fill {

// A percentage is stored as its hundredth; the format shows what the paper prints.
document::Number number_of(const plan::Amount& amount);
document::Sum sum_of(const plan::Amount& total, std::vector<int> rows);

}  // namespace kehoach::fill
