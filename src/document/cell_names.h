// Cells and ranges as formulas name them: B7, $B$7:$C$9, 'Danh mục'!$A$2.
#pragma once

#include <string>
#include <string_view>

namespace kehoach::document {

// Rows and columns count from 0; the last ones belong to it.
struct CellRange {
    int first_row = 0;
    int first_column = 0;
    int last_row = 0;
    int last_column = 0;
};

std::string column_name(int column);                   // A … XFD
std::string cell_name(int row, int column);            // B7
std::string fixed_cell_name(int row, int column);      // $B$7
std::string range_name(const CellRange& range);        // B7:C9
std::string fixed_range_name(const CellRange& range);  // $B$7:$C$9; of one cell $B$7
// 'Danh mục'! in front of a cell of that sheet.
std::string sheet_prefix(std::string_view sheet);
// A text as a formula has it, in quotes; one of more than 255 characters as several that are put together.
std::string text_in_formula(std::string_view text);

}  // namespace kehoach::document
