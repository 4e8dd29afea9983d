// Document → pages.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "document/document.h"
#include "document/workbook.h"
#include "layout/fonts.h"
#include "layout/pages.h"

namespace kehoach::layout {

// Gives every rule its length, every table column its width, header rows their heights and columns side by
// side their common baselines, rounds all lengths to whole twips, in which DOCX stores them, and finds the
// document's structure. Both the pages and the DOCX are made from a measured document, so that they agree.
// Diagnostics: a character that the fonts lack (with its place).
document::Document measure(document::Document document, const Fonts& fonts, Diagnostics& diagnostics);
// Column widths, and row heights that show all text; a row over Excel's 409 pt goes on in a further row.
document::Workbook measure(document::Workbook workbook, const Fonts& fonts, Diagnostics& diagnostics);

// `document` must be measured. Finds nothing to report that measure() has not.
Pages lay_out(const document::Document& document, const Fonts& fonts, Diagnostics& diagnostics);

}  // namespace kehoach::layout
