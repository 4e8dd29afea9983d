// Workbook → XLSX, through libxlsxwriter.
#pragma once

#include <filesystem>
#include <string>

#include "document/workbook.h"

namespace kehoach::writers {

// The bytes of the file. `workbook` must be measured (layout::measure). The same workbook gives the same
// bytes, in any time zone. libxlsxwriter writes to disk: `scratch` is a folder for its temporary file, which
// is removed. Throws FileError when the scratch folder refuses.
std::string xlsx(const document::Workbook& workbook, const std::filesystem::path& scratch);

}  // namespace kehoach::writers
