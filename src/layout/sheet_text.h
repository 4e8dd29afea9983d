// The text of a worksheet cell as Excel wraps it: what heights and column widths are reckoned from.
#pragma once

#include <cstddef>
#include <vector>

#include "document/workbook.h"
#include "layout/fonts.h"
#include "layout/shaped_text.h"

namespace kehoach::layout {

// Excel draws on screen with rounded advances, which can be wider than the font's: text is measured wider
// than it is by this fraction, and a cell keeps this room at its sides.
inline constexpr int wider_by_one_in = 50;
inline const Length sheet_cell_padding = Length::mm(2);

// A line of type and what a row needs besides its lines, in whole screen pixels (0.75 pt).
Length sheet_line_height(Length size);
inline const Length sheet_row_padding = Length::pt(3);

// The paragraphs of a cell; a number or a date is one short line.
std::vector<ShapedText> shape(const document::SheetCell& cell, const Fonts& fonts);

// Lines that the cell's text takes in columns that are `width` wide together; at least 1.
int count_lines(const document::SheetCell& cell, Length width, const Fonts& fonts);
Length text_height(const document::SheetCell& cell, int lines);
// The width of the longest of those lines.
Length longest_line(const document::SheetCell& cell, Length width, const Fonts& fonts);

// A cell of the same place and look without a value.
document::SheetCell empty_like(const document::SheetCell& cell);

// The text in cells of the same look, each but the last with `lines` lines of it.
std::vector<document::SheetCell> divide_text(const document::SheetCell& cell, int lines, Length width,
                                             const Fonts& fonts);

}  // namespace kehoach::layout
