#include "layout/sheet_rows.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "layout/sheet_text.h"

namespace kehoach::layout {
namespace {

using document::Sheet;
using document::SheetCell;
using document::SheetRow;

// Excel's limit is 409 pt; this is the last whole pixel below.
const Length highest_row = Length::pt(408.75);
// Of a row that only merged cells reach: Excel's own.
const Length default_height = Length::pt(15);

// Of the room below a row's text: a row of one line is never too high.
const Length most_below = Length::pt(200);

// What goes on of a row when nothing is left to show: its cells but the merged ones.
SheetRow further_row(const SheetRow& row) {
    SheetRow empty;
    for (const SheetCell& cell : row.cells)
        if (cell.row_span == 1) empty.cells.push_back(empty_like(cell));
    return empty;
}

class RowFitter {
  public:
    RowFitter(Sheet& sheet, const Fonts& fonts) : sheet_(sheet), fonts_(fonts) {}

    void fit() {
        std::vector<SheetRow> rows = std::exchange(sheet_.rows, {});
        sheet_.rows.reserve(rows.size());
        const int titles = sheet_.title_rows;
        const int headers = titles + sheet_.header_rows;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            first_rows_.push_back(static_cast<int>(sheet_.rows.size()));
            const int further = add(std::move(rows[i]));
            const int row = static_cast<int>(i);
            if (row < headers) (row < titles ? sheet_.title_rows : sheet_.header_rows) += further;
        }
        move_sums();
    }

  private:
    // A merged cell that reaches the row being added.
    struct Merged {
        std::size_t row = 0;   // where it begins, in the fitted sheet
        std::size_t cell = 0;  // in that row
        int rows_left = 0;     // of the source, this one included
        Length missing;        // height that the rows so far do not give it
    };

    int add(SheetRow row);
    void move_sums();
    void emit(SheetRow row, Length height);
    void emit_and_go_on(SheetRow row, Length height);
    std::vector<SheetRow> divide(const SheetRow& row) const;
    std::vector<SheetCell> divide(const SheetCell& cell) const;
    Length own_height(const SheetRow& row) const;
    Length missing_height() const;
    Length width(const SheetCell& cell) const;

    Sheet& sheet_;
    const Fonts& fonts_;
    std::vector<Merged> merged_;
    std::vector<int> first_rows_;  // of the fitted sheet, by row of the source
};

// A row of the source becomes one row or more; returns how many more.
int RowFitter::add(SheetRow row) {
    const std::size_t before = sheet_.rows.size();
    Length height = own_height(row);
    if (sheet_.use == document::SheetUse::report) {
        emit(std::move(row), std::min(std::max(height, missing_height()), highest_row));
        return 0;
    }
    if (height > highest_row) {
        std::vector<SheetRow> parts = divide(row);
        for (std::size_t i = 0; i + 1 < parts.size(); ++i)
            emit_and_go_on(std::move(parts[i]), highest_row);
        row = std::move(parts.back());
        height = std::min(own_height(row), highest_row);
    }
    height = std::max(height, missing_height());
    while (height > highest_row) {
        SheetRow rest = further_row(row);
        emit_and_go_on(std::move(row), highest_row);
        row = std::move(rest);
        height = missing_height();
    }
    emit(std::move(row), height);
    return static_cast<int>(sheet_.rows.size() - before) - 1;
}

// A number stays in the first of the rows that its row has become.
void RowFitter::move_sums() {
    for (SheetRow& row : sheet_.rows)
        for (SheetCell& cell : row.cells)
            if (auto* sum = std::get_if<document::Sum>(&cell.value))
                for (int& summed : sum->rows)
                    summed = first_rows_[static_cast<std::size_t>(summed)];
}

void RowFitter::emit(SheetRow row, Length height) {
    row.height = height;
    const std::size_t index = sheet_.rows.size();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const SheetCell& cell = row.cells[i];
        if (cell.row_span == 1) continue;
        const Length needed = text_height(cell, count_lines(cell, width(cell), fonts_));
        merged_.push_back({index, i, cell.row_span, needed - height});
    }
    sheet_.rows.push_back(std::move(row));
    for (Merged& merged : merged_) {
        if (merged.row != index) merged.missing -= height;
        --merged.rows_left;
    }
    std::erase_if(merged_, [](const Merged& merged) { return merged.rows_left == 0; });
}

// The same for a row that goes on in a further one: merged cells grow by it.
void RowFitter::emit_and_go_on(SheetRow row, Length height) {
    for (Merged& merged : merged_) {
        ++sheet_.rows[merged.row].cells[merged.cell].row_span;
        ++merged.rows_left;
    }
    for (SheetCell& cell : row.cells)
        cell.row_span += cell.row_span > 1 ? 1 : 0;
    emit(std::move(row), height);
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
    parts.front().keep_with_next = row.keep_with_next;
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
    return parts;
}

std::vector<SheetCell> RowFitter::divide(const SheetCell& cell) const {
    if (cell.row_span > 1) return {cell};
    const Length line = sheet_line_height(cell.look.size);
    const auto lines = (highest_row - sheet_row_padding).to_emu() / line.to_emu();
    return divide_text(cell, static_cast<int>(lines), width(cell), fonts_);
}

Length RowFitter::own_height(const SheetRow& row) const {
    Length height;
    for (const SheetCell& cell : row.cells) {
        if (cell.row_span == 1) {
            height = std::max(height, text_height(cell, count_lines(cell, width(cell), fonts_)));
        }
    }
    return (height == Length() ? default_height : height) + std::min(row.below, most_below);
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
        width += sheet_.columns[static_cast<std::size_t>(i)].width;
    return width;
}

}  // namespace

Length screen_height(const SheetRow& row, const std::vector<document::SheetColumn>& columns,
                     const Fonts& fonts) {
    Length height = default_height;
    for (const SheetCell& cell : row.cells) {
        const document::SheetColumn& column = columns[static_cast<std::size_t>(cell.column)];
        if (!column.hidden)
            height = std::max(height, text_height(cell, count_lines(cell, column.width, fonts)));
    }
    return std::min(height, highest_row);
}

void fit_rows(Sheet& sheet, const Fonts& fonts) { RowFitter(sheet, fonts).fit(); }

}  // namespace kehoach::layout
