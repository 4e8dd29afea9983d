// One cell of a sheet as paper prints it.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "plan/raw_table.h"
#include "sheets/sheet.h"

namespace kehoach::plan {

// The text stands as it is, without mark-up; numbers and moments as their formats say, in Vietnamese form.
// Diagnostics: formula-without-value, cell-error, cell-control-character, cell-too-many-marks.
RawCell read_sheet_cell(const sheets::Cell& cell, const sheets::Sheet& sheet, Diagnostics& diagnostics);

}  // namespace kehoach::plan
