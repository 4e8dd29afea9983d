// The sheet "Phụ lục": an annex as it is printed.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "document/document.h"
#include "document/workbook.h"
#include "fill/sheet_limits.h"

namespace kehoach::fill {

// What stands above the table of the annex's section, then the table, which is used up row by row. Nothing
// when it has none. Diagnostics: long-cell, too-many-number-formats.
std::optional<document::Sheet> print_sheet(document::Section section, std::string name,
                                           const document::StyleSheet& styles, NumberFormats& formats,
                                           Diagnostics& diagnostics);

}  // namespace kehoach::fill
