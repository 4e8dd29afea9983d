// A sheet → the table that paper prints: hidden rows and columns left out, merged cells as one.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "plan/raw_table.h"
#include "sheets/sheet.h"

namespace kehoach::plan {

// The cells in `range`, or all, without the empty rows and columns around them. `place` is what asked for the
// table. Diagnostics: empty-table, too-many-table-columns, table-too-large, and those of read_sheet_cell().
std::optional<RawTable> read_sheet_table(const sheets::Sheet& sheet,
                                         const std::optional<sheets::CellRange>& range, const Span& place,
                                         Diagnostics& diagnostics);

}  // namespace kehoach::plan
