// The columns of the working sheet: those of the table of tasks, and those that are calculated from them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/workbook.h"
#include "fill/task_book.h"

namespace kehoach::fill {

struct WorkingColumn {
    enum class Kind { table, period, fixed, plain_lead, unit_count };
    Kind kind = Kind::table;
    plan::TaskField field = plan::TaskField::other;  // of a table's
    std::size_t index = 0;                           // in the table
    std::string title;
    double width_mm = 20;
    bool hidden = false;
    std::string formula;  // of a calculated one; empty for the one that only the program fills
    document::CellLook look;

    bool is_table() const { return kind == Kind::table; }
};

std::vector<WorkingColumn> working_columns(const TaskBook& tasks);

}  // namespace kehoach::fill
