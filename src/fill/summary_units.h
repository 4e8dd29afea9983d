// The summary's first list: tasks by the unit that leads them and the quarter in which they are due.
#pragma once

#include "fill/summary_rows.h"

namespace kehoach::fill {

// Rows of the units and of what no known unit leads; the total stands below them.
RowRange add_unit_counts(SummaryRows& rows);

}  // namespace kehoach::fill
