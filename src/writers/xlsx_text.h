// The text of a cell as SpreadsheetML keeps it: one string with line feeds, in runs of one look.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/workbook.h"

namespace kehoach::writers {

struct XlsxRun {
    std::string text;  // never empty
    bool bold = false;
    bool italic = false;
    Revision revision = Revision::none;
};

// The paragraphs of `text` with a line feed between them; neighbours of one look are one run. A bold look
// stays bold.
std::vector<XlsxRun> xlsx_runs(const document::RichText& text, const document::CellLook& look);

std::string joined_text(const std::vector<XlsxRun>& runs);

// `text` as it must stand in the file for Excel to show `text`. What XML 1.0 cannot hold becomes U+FFFD.
std::string stored_text(std::string_view text);

// The code of a page header that sets what follows in this look (ECMA-376 Part 1, 18.3.1.46); it has whole
// points only.
std::string header_font(const document::CellLook& look);

// The length by which Excel limits the text of a cell.
std::size_t count_utf16_units(std::string_view utf8);

}  // namespace kehoach::writers
