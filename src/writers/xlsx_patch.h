// What libxlsxwriter 1.1.4 cannot write, set in the parts of its finished file.
#pragma once

#include <string>

#include "document/workbook.h"
#include "writers/ooxml/pieces.h"

namespace kehoach::writers {

// One part of the file that libxlsxwriter made of `workbook`, by its name: each sheet gets its column widths,
// the number of its first page and the header on it, empty or a mark, and a screen's rows heights that follow
// their text; a table gets its formulas; the theme the decree's typeface; docProps/core.xml is written anew,
// with the job's date and the language. Other parts stay as they are. It is text with known words that is
// changed here. `workbook` must outlive the pieces.
ooxml::Pieces patched_xlsx_part(const std::string& name, ooxml::Pieces made,
                                const document::Workbook& workbook);

}  // namespace kehoach::writers
