// The rows of an office's table: tasks, under the groups that the plan knows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "intake/grid.h"
#include "intake/office_header.h"
#include "intake/present.h"
#include "intake/titles.h"

namespace kehoach::intake {

struct OfficeRow {
    int row = 0;  // of the sheet
    std::string number;
    std::vector<std::optional<std::string>> cells;  // by column of the plan's table; nothing: no such column
    std::optional<std::size_t> group;               // in Present::groups(); nothing: above all groups
    bool is_in_unknown_group = false;
    std::string group_label;  // as typed, of one that the plan does not have
};

// Group rows, rows of totals and a row that counts the columns are none. A row without a task of its own
// belongs to the merged cell above it. Diagnostics: import-row-without-task, and those of value_at().
std::vector<OfficeRow> read_office_rows(const Grid& sheet, const OfficeHeader& header, const Present& present,
                                        const Titles& titles, Diagnostics& diagnostics);

}  // namespace kehoach::intake
