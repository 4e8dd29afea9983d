// Which columns of a working sheet, and of its record, are those of the plan's table.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/diagnostics.h"
#include "intake/grid.h"
#include "intake/present.h"
#include "intake/record.h"

namespace kehoach::intake {

struct WorkingColumns {
    int title_row = 0;
    std::vector<int> in_sheet;           // by column of the table
    std::vector<std::size_t> in_record;  // the same; empty without a record
};

// The row near the top that has the title of the ids' column; nothing when there is none.
std::optional<int> find_title_row(const Grid& sheet);

// Columns may stand in any order, with others between them. Diagnostics: import-columns-changed,
// import-missing-column, import-column-twice.
std::optional<WorkingColumns> find_columns(const Grid& sheet, const Record* record, const Present& present,
                                           Diagnostics& diagnostics);

}  // namespace kehoach::intake
