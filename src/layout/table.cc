#include "layout/table.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "layout/flow.h"
#include "layout/grid.h"
#include "layout/line_metrics.h"

namespace kehoach::layout {
namespace {

using document::Document;
using document::SideBySide;

std::vector<Length> edges_of(const std::vector<document::Column>& columns) {
    std::vector<Length> edges(1);
    for (const document::Column& column : columns)
        edges.push_back(edges.back() + column.width);
    return edges;
}

GridCell grid_cell(const document::Cell& cell, const document::Table& table, const std::vector<Length>& edges,
                   const Document& document, const Fonts& fonts) {
    GridCell placed;
    placed.column = static_cast<std::size_t>(cell.column);
    placed.column_span = static_cast<std::size_t>(cell.column_span);
    placed.row_span = static_cast<std::size_t>(cell.row_span);
    placed.center_vertically = cell.center_vertically;
    assert(placed.column + placed.column_span < edges.size());
    const Length left = edges[placed.column];
    const Length right = edges[placed.column + placed.column_span];
    placed.x = left + table.cell_margin;
    Flow flow(document, fonts, right - left - table.cell_margin * 2);
    for (const document::Paragraph& paragraph : cell.paragraphs)
        flow.add(paragraph);
    placed.height = flow.height_in_cell();
    placed.content = flow.take_strips();
    return placed;
}

// Word and LibreOffice ask the first paragraph of a row's first cell whether the row stays with the next; of
// a merged cell every row has the first paragraph's style.
class RowKeeper {
  public:
    explicit RowKeeper(const Document& document) : document_(document) {}

    Tie tie(const document::Row& row) {
        if (rows_left_ > 0) {
            --rows_left_;
        } else if (!row.cells.empty()) {
            const document::Cell& first = row.cells.front();
            style_keeps_ = document::style_of(document_, first.paragraphs.front()).keep_with_next;
            rows_left_ = first.row_span - 1;
        }
        return row.keep_with_next || style_keeps_ ? Tie::keep_with_next : Tie::none;
    }

  private:
    const Document& document_;
    bool style_keeps_ = false;
    int rows_left_ = 0;
};

// The first `rows` rows.
Grid grid_of(const document::Table& table, std::size_t rows, const Document& document, const Fonts& fonts) {
    Grid grid;
    grid.edges = edges_of(table.columns);
    grid.border = table.border;
    grid.rows.resize(rows);
    RowKeeper keeper(document);
    for (std::size_t r = 0; r < rows; ++r) {
        const document::Row& row = table.rows[r];
        grid.rows[r].anchor = row.anchor;
        grid.rows[r].tie = keeper.tie(row);
        for (const document::Cell& cell : row.cells) {
            grid.rows[r].cells.push_back(grid_cell(cell, table, grid.edges, document, fonts));
            grid.rows[r].cells.back().row_span = std::min(grid.rows[r].cells.back().row_span, rows - r);
        }
    }
    return grid;
}

// Height from a paragraph's top to its first baseline.
Length first_baseline(const std::vector<document::CellBlock>& side, const Document& document,
                      const Fonts& fonts) {
    const auto& style = document::style_of(document, std::get<document::Paragraph>(side.front()));
    return style.before + line_metrics(fonts.metrics(face_of(style.bold, style.italic)), style.size).ascent;
}

// A boxed text has its own place in its line.
bool begins_with_text(const std::vector<document::CellBlock>& side, const Document& document) {
    const auto* first = side.empty() ? nullptr : std::get_if<document::Paragraph>(&side.front());
    return first && !document::style_of(document, *first).stamp;
}

GridCell grid_cell(const std::vector<document::CellBlock>& side, Length before, Length width,
                   const Document& document, const Fonts& fonts) {
    Flow flow(document, fonts, width);
    for (const document::CellBlock& block : side)
        flow.add(block);
    GridCell cell;
    cell.height = flow.height_in_cell() + before;
    cell.content = flow.take_strips();
    if (!cell.content.empty()) cell.content.front().gap += before;
    return cell;
}

}  // namespace

std::vector<Strip> stack(const document::Table& table, const Document& document, const Fonts& fonts,
                         Length page_height) {
    Grid grid = grid_of(table, table.rows.size(), document, fonts);
    grid.header_rows = static_cast<std::size_t>(table.header_rows);
    grid.page_height = page_height;
    return stack(std::move(grid));
}

void set_header_heights(document::Table& table, const Document& document, const Fonts& fonts) {
    const auto headers = static_cast<std::size_t>(table.header_rows);
    if (headers < 2) return;
    const std::vector<Length> tops = row_tops(grid_of(table, headers, document, fonts));
    for (std::size_t r = 0; r < headers; ++r)
        table.rows[r].least_height = tops[r + 1] - tops[r];
}

std::vector<Strip> stack(const SideBySide& columns, const Document& document, const Fonts& fonts,
                         Length page_height) {
    Grid grid;
    grid.edges = {Length(), columns.left_width, columns.left_width + columns.right_width};
    grid.page_height = page_height;
    Length before = columns.before;
    for (const SideBySide::Row& row : columns.rows) {
        GridRow& placed = grid.rows.emplace_back();
        placed.tie = Tie::always;
        placed.cells.push_back(
            grid_cell(row.left, before + row.left_drop, columns.left_width, document, fonts));
        placed.cells.push_back(
            grid_cell(row.right, before + row.right_drop, columns.right_width, document, fonts));
        placed.cells.back().column = 1;
        placed.cells.back().x = columns.left_width;
        before = {};
    }
    if (!grid.rows.empty()) grid.rows.back().tie = Tie::none;
    return stack(std::move(grid));
}

void align_baselines(SideBySide& columns, const Document& document, const Fonts& fonts) {
    for (SideBySide::Row& row : columns.rows) {
        row.left_drop = row.right_drop = {};
        if (!begins_with_text(row.left, document) || !begins_with_text(row.right, document)) continue;
        const Length left = first_baseline(row.left, document, fonts);
        const Length right = first_baseline(row.right, document, fonts);
        row.left_drop = std::max(left, right) - left;
        row.right_drop = std::max(left, right) - right;
    }
}

}  // namespace kehoach::layout
