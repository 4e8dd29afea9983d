// What people type into the columns of a task table, as the plan has it.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "intake/grid.h"
#include "plan/task_table.h"

namespace kehoach::intake {

// A table that is not ours may calculate its texts.
enum class Formulas { refuse, take };

// The cell as TaskRow::cells would have it for that field: texts tidy, days as 2026-02-09, the status as
// todo, progress as 50. Nothing, and a diagnostic, where that cannot be known. Diagnostics: import-formula,
// import-status, import-progress, import-day, import-number-date, and those of text_at().
std::optional<std::string> value_at(const Grid& grid, int row, int column, plan::TaskField field,
                                    Formulas formulas, Diagnostics& diagnostics);

}  // namespace kehoach::intake
