// What the columns of a table ask for, gathered from its cells.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/columns.h"
#include "layout/shaped_text.h"

namespace kehoach::layout {

class ColumnNeeds {
  public:
    // `margins`: of a cell, left and right together.
    ColumnNeeds(std::vector<std::optional<Length>> wanted, Length margins);

    // One paragraph of a cell: the widths of its words and of all of it on one line.
    void add(std::size_t column, std::size_t column_span, const WordWidths& words, Length whole);
    // Widths that add up to `total`.
    std::vector<Length> fit(Length total);

  private:
    struct Spanning {
        std::size_t column = 0;
        std::size_t column_span = 1;
        Length shortest;
    };

    void widen_for(const Spanning& cell);
    void make_comfortable(Length total);

    Length margins_;
    std::vector<ColumnNeed> needs_;
    std::vector<Spanning> spanning_;
};

}  // namespace kehoach::layout
