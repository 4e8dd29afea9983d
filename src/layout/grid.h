// Rows of cells → strips: heights, merged cells, rules, repeated header rows, rows taller than a page. Ruled
// tables and columns side by side are both grids.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/strip.h"

namespace kehoach::layout {

struct GridCell {
    std::size_t column = 0;  // of its left edge
    std::size_t column_span = 1;
    std::size_t row_span = 1;  // ends within the grid
    bool center_vertically = false;
    Length x;       // of its text
    Length height;  // of its content, all spaces included
    std::vector<Strip> content;
};

struct GridRow {
    std::vector<GridCell> cells;  // that begin in it, by column
    Tie tie = Tie::none;          // with the row below
    std::string anchor;
};

struct Grid {
    std::vector<Length> edges;  // of the columns, from 0; one more than columns
    Length border;              // thickness of the rules; none when 0
    std::size_t header_rows = 0;
    Length page_height;  // of the text on a page: rows that are taller are divided
    std::vector<GridRow> rows;
};

// Where the rows begin, from the grid's top, each with the rule above it; and where the last rule begins.
std::vector<Length> row_tops(const Grid& grid);

// As LibreOffice has it: a rule stands above each row and below the last, inside the table's height. A merged
// cell that needs more than its rows makes the last of them higher. A row that is too high for a page begins
// a new one and goes on, cell by cell, on the next.
std::vector<Strip> stack(Grid grid);

}  // namespace kehoach::layout
