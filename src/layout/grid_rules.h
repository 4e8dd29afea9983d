// The rules of a grid: around every cell, none inside a merged one.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/grid.h"

namespace kehoach::layout {

class GridRules {
  public:
    // Neither is changed while the rules are drawn; no rules are drawn when `border` is 0.
    GridRules(const std::vector<Length>& edges, Length border)
        : edges_(edges), border_(border), above_(edges.size() - 1), here_(edges.size() - 1) {}

    // Goes on to the next row, from the first on. `row` must outlive the rows that its cells reach.
    void begin_row(const GridRow& row);

    // The rule above the row that lies between `y` and y + border, but for merged cells that cross it.
    void add_top(std::vector<LineItem>& lines, Length y) const;
    // The upright rules of the row from y on.
    void add_sides(std::vector<LineItem>& lines, Length y, Length height) const;
    // A rule over the grid's width.
    void add_whole(std::vector<LineItem>& lines, Length y) const;
    // Whether a merged cell crosses the row's upper edge.
    bool is_crossed() const;

  private:
    struct Owner {
        const GridCell* cell = nullptr;
        std::size_t rows_left = 0;  // below this one
    };

    bool divides(const Owner& one, const Owner& other) const { return !one.cell || one.cell != other.cell; }
    void add_level(std::vector<LineItem>& lines, std::size_t first, std::size_t end, Length y) const;

    const std::vector<Length>& edges_;
    Length border_;
    std::vector<Owner> above_;  // by column
    std::vector<Owner> here_;
};

}  // namespace kehoach::layout
