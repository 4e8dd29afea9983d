#include "layout/row_fitter.h"

#include <algorithm>

#include "layout/sheet_text.h"

namespace kehoach::layout {
namespace {

using document::SheetCell;
using document::SheetRow;

// Of the room below a row's text: a row of one line is never too high.
const Length most_below = Length::pt(200);

// What goes on of a row when nothing is left to show: its cells but the merged ones.
SheetRow further_row(const SheetRow& row) {
    SheetRow empty;
    for (const SheetCell& cell : row.cells)
        if (cell.row_span == 1) empty.cells.push_back(empty_like(cell));
    return empty;
}

}  // namespace

// A row of the source becomes one row or more.
void RowFitter::add(SheetRow row) {
    is_as_made_ = true;
    const Length height = own_height(row);
    if (use_ == document::SheetUse::report)
        emit(std::move(row), std::min(std::max(height, missing_height()), highest_row));
    else
        add_on_paper(std::move(row), height);
    ++source_;
    if (merged_.empty()) give_waiting();
}

void RowFitter::add_on_paper(SheetRow row, Length height) {
    if (height > highest_row) {
        is_as_made_ = false;
        std::vector<SheetRow> parts = divide(row);
        for (std::size_t i = 0; i + 1 < parts.size(); ++i)
            emit_and_go_on(std::move(parts[i]), highest_row);
        row = std::move(parts.back());
        height = std::min(own_height(row), highest_row);
    }
    height = std::max(height, missing_height());
    while (height > highest_row) {
        is_as_made_ = false;
        SheetRow rest = further_row(row);
        rest.keep_with_next = std::exchange(row.keep_with_next, false);
        emit_and_go_on(std::move(row), highest_row);
        row = std::move(rest);
        height = missing_height();
    }
    emit(std::move(row), height);
}

void RowFitter::emit(SheetRow row, Length height) {
    row.height = height;
    const std::size_t index = waiting_.size();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const SheetCell& cell = row.cells[i];
        if (cell.row_span == 1) continue;
        const Length needed = text_height(cell, count_lines(cell, width(cell), fonts_));
        merged_.push_back({index, i, cell.row_span, needed - height});
    }
    waiting_.push_back({source_, std::move(row), is_as_made_});
    for (Merged& merged : merged_) {
        if (merged.row != index) merged.missing -= height;
        --merged.rows_left;
    }
    std::erase_if(merged_, [](const Merged& merged) { return merged.rows_left == 0; });
}

// The same for a row that goes on in a further one: merged cells grow by it.
void RowFitter::emit_and_go_on(SheetRow row, Length height) {
    for (Merged& merged : merged_) {
        FittedRow& begin = waiting_[merged.row];
        ++begin.row.cells[merged.cell].row_span;
        begin.is_as_made = false;
        ++merged.rows_left;
    }
    for (SheetCell& cell : row.cells)
        cell.row_span += cell.row_span > 1 ? 1 : 0;
    emit(std::move(row), height);
}

void RowFitter::give_waiting() {
    for (FittedRow& row : waiting_)
        take_(row);
    waiting_.clear();
}

// Rows of which each but the last is as high as a row can be. Merged cells stay in the first.
std::vector<SheetRow> RowFitter::divide(const SheetRow& row) const {
    std::vector<std::vector<SheetCell>> pieces;
    std::size_t count = 1;
    for (const SheetCell& cell : row.cells) {
        pieces.push_back(divide(cell));
        count = std::max(count, pieces.back().size());
    }
    std::vector<SheetRow> parts(count);
    parts.front().anchor = row.anchor;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t c = 0; c < pieces.size(); ++c)
            if (i < pieces[c].size())
                parts[i].cells.push_back(std::move(pieces[c][i]));
            else if (row.cells[c].row_span == 1)
                parts[i].cells.push_back(empty_like(row.cells[c]));
    parts.back().below = row.below;
    if (own_height(parts.back()) > highest_row) {
        SheetRow& room = parts.emplace_back(further_row(row));
        room.below = std::exchange(parts[count - 1].below, Length());
    }
    parts.back().keep_with_next = row.keep_with_next;
    return parts;
}

std::vector<SheetCell> RowFitter::divide(const SheetCell& cell) const {
    if (cell.row_span > 1) return {cell};
    const Length line = sheet_line_height(cell.look.size);
    const auto lines = (highest_row - sheet_row_padding).to_emu() / line.to_emu();
    return divide_text(cell, static_cast<int>(lines), width(cell), fonts_);
}

Length RowFitter::own_height(const SheetRow& row) const {
    if (row.rule) return row.rule->gap + row.rule->thickness + row.rule->after;
    Length height;
    for (const SheetCell& cell : row.cells) {
        if (cell.row_span == 1) {
            height = std::max(height, text_height(cell, count_lines(cell, width(cell), fonts_)));
        }
    }
    return (height == Length() ? default_row_height : height) + std::min(row.below, most_below);
}

// What merged cells that end here still lack.
Length RowFitter::missing_height() const {
    Length missing;
    for (const Merged& merged : merged_) {
        if (merged.rows_left == 1) missing = std::max(missing, merged.missing);
    }
    return missing;
}

Length RowFitter::width(const SheetCell& cell) const {
    Length width;
    for (int i = cell.column; i < cell.column + cell.column_span; ++i)
        width += columns_[static_cast<std::size_t>(i)].width;
    return width;
}

}  // namespace kehoach::layout
