// One worksheet part → a section and the paragraphs of its cells, streamed.
#pragma once

#include <string>
#include <vector>

#include "papers/paper.h"
#include "papers/xlsx_styles.h"
#include "sheets/package.h"

namespace kehoach::papers {

// What a worksheet takes from its workbook.
struct XlsxBook {
    const std::vector<std::vector<Run>>& strings;  // runs without a look of their own have none
    const XlsxStyles& styles;
};

// Adds to `paper`, the section last. False, and a diagnostic, when the part cannot be read or has more cells
// than anybody prints.
bool read_sheet(sheets::Package& package, const std::string& part, const std::string& name,
                const XlsxBook& book, Paper& paper, Diagnostics& diagnostics);

}  // namespace kehoach::papers
