// What people type into the columns of a task table, as the plan has it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "intake/grid.h"
#include "plan/task_table.h"

namespace kehoach::intake {

// How a table is written.
struct Reading {
    bool takes_formulas = false;  // a table that is not ours may calculate its texts
    bool is_month_first = false;  // days that are texts, as a CSV file has them: 02/15/2026
};

// Whether days as texts in those columns, from `first_row` on, have the month first: where one of them can
// only be so, and none can only be the other way round.
bool is_month_first(const Grid& grid, const std::vector<int>& columns, int first_row);

// The cell as TaskRow::cells would have it for that field: texts tidy, days as 2026-02-09, the status as
// todo, progress as 50. Nothing, and a diagnostic, where that cannot be known. Diagnostics: import-formula,
// import-status, import-progress, import-day, import-number-date, and those of text_at().
std::optional<std::string> value_at(const Grid& grid, int row, int column, plan::TaskField field,
                                    const Reading& reading, Diagnostics& diagnostics);

}  // namespace kehoach::intake
