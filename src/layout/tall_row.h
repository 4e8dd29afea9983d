// A table row that no page has room for, divided into parts that pages have room for.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/strip.h"

namespace kehoach::layout {

// A line of a cell, y below its row's top.
struct PlacedLine {
    Length y;
    Strip strip;
};

struct PlacedCell {
    std::size_t column = 0;
    Length x;
    std::vector<PlacedLine> lines;
    Length below;  // space that the cell keeps under its last line
};

// Each part begins with `border` and holds of every cell the lines that fit below it: `first_room` in the
// first part, `room` in the others, at least one line. Its height is that of the longest cell, border
// included.
std::vector<Strip> divide(std::vector<PlacedCell> cells, Length border, Length first_room, Length room);

}  // namespace kehoach::layout
