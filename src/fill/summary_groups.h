// The summary's second list: tasks by group and state, and those that are overdue.
#pragma once

#include "fill/summary_rows.h"

namespace kehoach::fill {

void add_group_counts(SummaryRows& rows);

}  // namespace kehoach::fill
