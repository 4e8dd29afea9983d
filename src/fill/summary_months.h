// The summary's third list: tasks by the month in which they end.
#pragma once

#include "fill/summary_rows.h"

namespace kehoach::fill {

// Rows of the months; the table must have a column for deadlines.
RowRange add_month_counts(SummaryRows& rows);

}  // namespace kehoach::fill
