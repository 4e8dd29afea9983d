// Where the header of an office's table stands, and which column is which.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "intake/grid.h"
#include "intake/present.h"
#include "intake/titles.h"

namespace kehoach::intake {

struct OfficeHeader {
    int first_row = 0;                         // of the table's rows, behind the header
    std::vector<std::optional<int>> in_sheet;  // by column of the plan's table
    std::vector<std::string> ignored;          // "Ý kiến (G3)"

    int known = 0;  // how many columns were recognised
};

// The titles may take two rows, with merged cells. They are known as the plan's own, or as titles.yaml has
// them. Nothing when no row near the top names tasks and something else of the table, or, with the diagnostic
// import-two-columns, when two columns would be one.
std::optional<OfficeHeader> find_header(const Grid& sheet, const Present& present, const Titles& titles,
                                        Diagnostics& diagnostics);

}  // namespace kehoach::intake
