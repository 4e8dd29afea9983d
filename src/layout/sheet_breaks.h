// Where pages of a printed sheet must begin so that no group's row stands alone at the foot of one.
#pragma once

#include "base/diagnostics.h"
#include "document/workbook.h"

namespace kehoach::layout {

// Adds a page break before rows with keep_with_next, up to Excel's limit, where the row below them falls on
// the next page. The sheet's rows must have their heights. Diagnostics: too-many-page-breaks (warning).
void add_page_breaks(document::Sheet& sheet, Diagnostics& diagnostics);

}  // namespace kehoach::layout
