// Lengths in the units of a worksheet: Excel counts columns in digits of the default font, rows in points.
#pragma once

#include <string>
#include <vector>

#include "base/length.h"
#include "document/workbook.h"

namespace kehoach::writers {

// The widest digit of Times New Roman of this size, in whole screen pixels at 96 dpi: the unit of column
// widths.
int digit_pixels(Length size);

// The widths in whole pixels. They add up to the whole pixels of the sum, so that columns which fill the page
// do not grow over it by rounding.
std::vector<int> column_pixels(const std::vector<document::SheetColumn>& columns);

// A width as `col/@width` holds it: ECMA-376 Part 1, 18.3.1.13.
std::string column_units(int pixels, int digit_pixels);

// A height of at most 409 pt as `row/@ht` holds it, never lower than `height`.
double row_points(Length height);

}  // namespace kehoach::writers
