// What libxlsxwriter 1.1.4 cannot write, set in the parts of its finished file.
#pragma once

#include <vector>

#include "document/workbook.h"
#include "writers/ooxml/zip.h"

namespace kehoach::writers {

// Each sheet gets its column widths, the number of its first page and the header on it, empty or a mark; the
// theme gets the decree's typeface; docProps/core.xml is written anew, with the job's date and the language.
// `parts` must be those that libxlsxwriter made of `workbook`: it is text with known words that is changed
// here.
void patch_xlsx(std::vector<ooxml::ZipEntry>& parts, const document::Workbook& workbook);

}  // namespace kehoach::writers
