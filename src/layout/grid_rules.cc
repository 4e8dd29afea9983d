#include "layout/grid_rules.h"

#include <utility>

namespace kehoach::layout {

void GridRules::begin_row(const GridRow& row) {
    std::swap(above_, here_);
    for (std::size_t column = 0; column < here_.size(); ++column) {
        const Owner& above = above_[column];
        here_[column] = above.rows_left > 0 ? Owner{above.cell, above.rows_left - 1} : Owner{};
    }
    for (const GridCell& cell : row.cells) {
        for (std::size_t column = cell.column; column < cell.column + cell.column_span; ++column)
            here_[column] = {&cell, cell.row_span - 1};
    }
}

void GridRules::add_top(std::vector<LineItem>& lines, Length y) const {
    for (std::size_t first = 0; first < here_.size();) {
        if (!divides(above_[first], here_[first])) {
            ++first;
            continue;
        }
        std::size_t end = first + 1;
        while (end < here_.size() && divides(above_[end], here_[end]))
            ++end;
        add_level(lines, first, end, y);
        first = end;
    }
}

void GridRules::add_sides(std::vector<LineItem>& lines, Length y, Length height) const {
    if (border_ == Length()) return;
    for (std::size_t edge = 0; edge < edges_.size(); ++edge) {
        const bool is_outer = edge == 0 || edge == here_.size();
        if (!is_outer && !divides(here_[edge - 1], here_[edge])) continue;
        lines.push_back({edges_[edge], y, edges_[edge], y + height, border_});
    }
}

void GridRules::add_whole(std::vector<LineItem>& lines, Length y) const {
    add_level(lines, 0, here_.size(), y);
}

bool GridRules::is_crossed() const {
    for (std::size_t column = 0; column < here_.size(); ++column) {
        if (!divides(above_[column], here_[column])) return true;
    }
    return false;
}

// Level rules cover the corners: they reach over the upright ones by half their thickness.
void GridRules::add_level(std::vector<LineItem>& lines, std::size_t first, std::size_t end, Length y) const {
    if (border_ == Length()) return;
    const Length half = border_ / 2;
    lines.push_back({edges_[first] - half, y + half, edges_[end] + half, y + half, border_});
}

}  // namespace kehoach::layout
