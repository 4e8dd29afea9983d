// A raw table and what its annex says about it → the plain table of the plan.
#pragma once

#include <optional>

#include "plan/fields.h"
#include "plan/plan.h"
#include "plan/raw_table.h"

namespace kehoach::plan {

// Reads `header-rows`, `columns`, `bold-rows`, `numbers` and `total` of the annex.
// Diagnostics: bad-row-count, bad-row-number, title-row-in-table (a warning), bad-amount, english-amount, and
// those of columns and totals.
PlainTable read_plain_table(RawTable raw, Fields& annex);

// How the digits of texts are meant: `numbers`, Vietnamese unless it says english.
Digits read_digits(Fields& annex);

}  // namespace kehoach::plan
