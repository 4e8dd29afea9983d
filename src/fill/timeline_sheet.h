// The sheet "Tiến độ": the tasks over the months of the plan's year, one page wide.
#pragma once

#include "document/workbook.h"
#include "fill/task_book.h"

namespace kehoach::fill {

// Beyond it a chart on paper helps nobody, and each row looks for its task among all.
inline constexpr std::size_t most_timeline_rows = 2000;

// Whether the tasks have deadlines, and are not too many.
bool has_timeline(const TaskBook& tasks);

// A row for each row of the working sheet, under its group. The texts are those of the plan; the bars follow
// the days and the state that the working sheet has for the row of the same id.
document::Sheet timeline_sheet(const TaskBook& tasks);

}  // namespace kehoach::fill
