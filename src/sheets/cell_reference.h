// Names of cells as spreadsheets write them: B7, $B$7, A1:C3.
#pragma once

#include <optional>
#include <string_view>

#include "base/source.h"

namespace kehoach::sheets {

// The size of a worksheet (Excel's limits; ECMA-376 Part 1, 18.3.1.4 and 18.3.1.73 say none).
inline constexpr int most_rows = 1'048'576;
inline constexpr int most_columns = 16'384;

// Rows and columns from 0, first and last included; never upside down.
struct CellRange {
    int first_row = 0;
    int first_column = 0;
    int last_row = 0;
    int last_column = 0;

    bool operator==(const CellRange&) const = default;
    bool contains(int row, int column) const {
        return row >= first_row && row <= last_row && column >= first_column && column <= last_column;
    }
    bool overlaps(const CellRange& other) const {
        return first_row <= other.last_row && other.first_row <= last_row &&
               first_column <= other.last_column && other.first_column <= last_column;
    }
};

// Nothing when the text is no cell of a worksheet.
std::optional<CellPlace> parse_cell(std::string_view text);
// "A1:C3", or one cell.
std::optional<CellRange> parse_range(std::string_view text);

}  // namespace kehoach::sheets
