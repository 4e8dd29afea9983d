// A workbook, ours or anybody's → a paper: one section a sheet, one paragraph a cell with text.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "papers/paper.h"
#include "sheets/package.h"

namespace kehoach::papers {

// `main` is the workbook's part. Nothing, and a diagnostic, when it cannot be read. Sheets that are hidden
// are left out.
std::optional<Paper> read_xlsx(sheets::Package package, const std::string& main, Diagnostics& diagnostics);

}  // namespace kehoach::papers
