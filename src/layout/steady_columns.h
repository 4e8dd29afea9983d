// Column widths at which no line of the table fits by a hair.
#pragma once

#include <vector>

#include "document/document.h"
#include "layout/fonts.h"

namespace kehoach::layout {

// Word, LibreOffice and we round the width of a line each in their own way, by a fraction of a twip. Where a
// line fits, or fails to, by less than that, one of them would break it elsewhere: such a column is made some
// twips (under 1 mm) wider or narrower, at the cost of the widest one. `table` has its widths; they add up to
// the same afterwards.
void steady_columns(document::Table& table, const document::Document& document, const Fonts& fonts);

}  // namespace kehoach::layout
