// The sheet "Phụ lục": an annex as it is printed.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "document/document.h"
#include "document/workbook.h"

namespace kehoach::fill {

// What stands above the table of the annex's section, then the table, whose texts move into the sheet row by
// row. Nothing when it has none. Diagnostics: long-cell.
std::optional<document::Sheet> print_sheet(document::Section section, std::string name,
                                           const document::StyleSheet& styles, Diagnostics& diagnostics);

}  // namespace kehoach::fill
