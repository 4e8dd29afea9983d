// Heights of worksheet rows that show all text, and rows that Excel cannot make high enough.
#pragma once

#include <vector>

#include "document/workbook.h"
#include "layout/fonts.h"

namespace kehoach::layout {

// The sheet's columns must have their widths. On paper a row over Excel's 409 pt goes on in a further row
// with the rest of each cell's text; merged cells reach over it. The last row of a merged cell takes the
// height that its text lacks. Rows that are made one by one stay so: their heights are kept, and those few
// rows that are not as they were made.
void fit_rows(document::Sheet& sheet, const Fonts& fonts);

// The height that shows all text of the row's cells, at most Excel's 409 pt: a row of a screen stays one row.
Length screen_height(const document::SheetRow& row, const std::vector<document::SheetColumn>& columns,
                     const Fonts& fonts);

}  // namespace kehoach::layout
