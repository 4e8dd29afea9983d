// What the working sheet does while people type: lists, checks, hints and colours.
#pragma once

#include "document/workbook.h"
#include "fill/task_book.h"
#include "fill/working_columns.h"

namespace kehoach::fill {

// For `columns` below the titles, to row `last_row` of the table and somewhat further, for rows that people
// add.
void add_working_rules(const TaskBook& tasks, const std::vector<WorkingColumn>& columns, int last_row,
                       document::Sheet& sheet);

}  // namespace kehoach::fill
