// The sheet "Tổng hợp": how many tasks each unit leads in each quarter, how far each group is, and charts,
// all of it reckoned from the working sheet as people change that.
#pragma once

#include "base/diagnostics.h"
#include "document/workbook.h"
#include "fill/task_book.h"

namespace kehoach::fill {

// Diagnostics: long-formula (warning).
document::Sheet summary_sheet(const TaskBook& tasks, Diagnostics& diagnostics);

}  // namespace kehoach::fill
