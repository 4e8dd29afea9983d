// The sheet "Phụ lục": an annex as it is printed.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "document/document.h"
#include "document/workbook.h"
#include "fill/sheet_limits.h"

namespace kehoach::fill {

// What all print sheets of a workbook share.
struct PrintSheets {
    document::StyleSheet styles;
    NumberFormats formats;
};

// What stands above the table of the annex's section, then the table, whose rows below the header are made
// when they are asked for. Nothing when it has none. Diagnostics: long-cell, long-sum, too-many-number-formats.
std::optional<document::Sheet> print_sheet(document::Section section, std::string name,
                                           const std::shared_ptr<PrintSheets>& sheets,
                                           Diagnostics& diagnostics);

}  // namespace kehoach::fill
