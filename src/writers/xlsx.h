// Workbook → XLSX, through libxlsxwriter.
#pragma once

#include <filesystem>
#include <string>

#include "document/workbook.h"

namespace kehoach::writers {

// The bytes of the file. `workbook` must be measured (layout::measure); the rows of a sheet are forgotten
// when they are written. The same workbook gives the same bytes, in any time zone. libxlsxwriter keeps the
// parts in files without a name until the book is closed: `scratch` is the folder whose disk they take.
// Throws FileError when the scratch folder refuses.
std::string xlsx(document::Workbook workbook, const std::filesystem::path& scratch);

}  // namespace kehoach::writers
