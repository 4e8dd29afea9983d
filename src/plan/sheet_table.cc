#include "plan/sheet_table.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "plan/sheet_cell.h"

namespace kehoach::plan {

namespace {

using sheets::CellRange;
using sheets::Sheet;

constexpr int not_shown = -1;

// Which rows, or columns, of a sheet are printed, and where.
class Axis {
  public:
    Axis(int first, int last, const std::vector<sheets::Band>& hidden) : first_(first) {
        for (int index = first; index <= last; ++index) {
            const bool is_hidden = contains(hidden, index);
            places_.push_back(is_hidden ? not_shown : static_cast<int>(shown_.size()));
            if (!is_hidden) shown_.push_back(index);
        }
    }

    std::size_t size() const { return shown_.size(); }
    int index(std::size_t place) const { return shown_[place]; }
    int place(int index) const { return places_[static_cast<std::size_t>(index - first_)]; }

    // The first of the printed ones from `first` to `last`, and how many there are.
    std::pair<int, int> cut(int first, int last) const {
        first = std::max(first, first_);
        last = std::min(last, first_ + static_cast<int>(places_.size()) - 1);
        const auto begin = std::ranges::lower_bound(shown_, first);
        const auto end = std::ranges::upper_bound(shown_, last);
        return {static_cast<int>(begin - shown_.begin()), static_cast<int>(std::max(end - begin, {}))};
    }

  private:
    int first_;
    std::vector<int> shown_;
    std::vector<int> places_;  // by index from first_
};

// The range that the visible cells with content fill, merged ones included.
std::optional<CellRange> used_range(const Sheet& sheet, const CellRange& within) {
    std::optional<CellRange> used;
    const auto add = [&](const CellRange& range) {
        if (!used) used = range;
        used->first_row = std::min(used->first_row, range.first_row);
        used->last_row = std::max(used->last_row, range.last_row);
        used->first_column = std::min(used->first_column, range.first_column);
        used->last_column = std::max(used->last_column, range.last_column);
    };
    const auto is_shown = [&](const sheets::Cell& cell) {
        return within.contains(cell.row, cell.column) && !contains(sheet.hidden_rows, cell.row) &&
               !contains(sheet.hidden_columns, cell.column) && (!cell.text.empty() || !cell.is_calculated);
    };
    for (const sheets::Cell& cell : sheet.cells)
        if (is_shown(cell)) add({cell.row, cell.column, cell.row, cell.column});
    if (!used) return used;
    // A merged cell may reach beyond the last cell that holds something.
    const CellRange cells = *used;
    for (const CellRange& merged : sheet.merged)
        if (cells.contains(merged.first_row, merged.first_column))
            add({merged.first_row, merged.first_column, std::min(merged.last_row, within.last_row),
                 std::min(merged.last_column, within.last_column)});
    return used;
}

class TableReader {
  public:
    TableReader(const Sheet& sheet, const CellRange& range, const Span& place, Diagnostics& diagnostics)
        : sheet_(sheet),
          range_(range),
          place_(place),
          diagnostics_(diagnostics),
          rows_(range.first_row, range.last_row, sheet.hidden_rows),
          columns_(range.first_column, range.last_column, sheet.hidden_columns) {}

    std::optional<RawTable> read() {
        if (!check_size(rows_.size(), columns_.size(), place_, diagnostics_)) return std::nullopt;
        RawTable table;
        table.place = place_;
        for (std::size_t column = 0; column < columns_.size(); ++column)
            table.letters.push_back(column_letters(columns_.index(column)));
        make_grid();
        merge();
        fill();
        collect(table);
        return table;
    }

  private:
    void make_grid() {
        grid_.resize(rows_.size());
        for (std::vector<RawCell>& row : grid_) {
            row.resize(columns_.size());
            for (std::size_t column = 0; column < row.size(); ++column)
                row[column].column = static_cast<int>(column);
        }
    }

    // Cells that another one covers have no span.
    void merge() {
        for (const CellRange& merged : sheet_.merged) {
            if (!merged.overlaps(range_)) continue;
            const auto [first_row, rows] = rows_.cut(merged.first_row, merged.last_row);
            const auto [first_column, columns] = columns_.cut(merged.first_column, merged.last_column);
            if (rows * columns < 2) continue;
            for (int row = first_row; row < first_row + rows; ++row)
                for (int column = first_column; column < first_column + columns; ++column)
                    at(row, column).column_span = 0;
            at(first_row, first_column).column_span = columns;
            at(first_row, first_column).row_span = rows;
            heads_[{merged.first_row, merged.first_column}] = {first_row, first_column};
        }
    }

    // Where a cell is printed. The text of a merged one is seen as long as a part of it is.
    CellPlace printed_place(const sheets::Cell& cell) const {
        const auto head = heads_.find({cell.row, cell.column});
        if (head != heads_.end()) return head->second;
        if (!range_.contains(cell.row, cell.column)) return {not_shown, not_shown};
        return {rows_.place(cell.row), columns_.place(cell.column)};
    }

    RawCell& at(int row, int column) {
        return grid_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    }

    void fill() {
        for (const sheets::Cell& cell : sheet_.cells) {
            const auto [row, column] = printed_place(cell);
            if (row == not_shown || column == not_shown || at(row, column).column_span == 0) continue;
            RawCell& shown = at(row, column);
            RawCell read = read_sheet_cell(cell, sheet_, diagnostics_);
            read.column = shown.column;
            read.column_span = shown.column_span;
            read.row_span = shown.row_span;
            shown = std::move(read);
        }
    }

    void collect(RawTable& table) {
        for (std::vector<RawCell>& row : grid_) {
            std::erase_if(row, [](const RawCell& cell) { return cell.column_span == 0; });
            table.rows.push_back(std::move(row));
        }
    }

    const Sheet& sheet_;
    CellRange range_;
    Span place_;
    Diagnostics& diagnostics_;
    Axis rows_;
    Axis columns_;
    std::vector<std::vector<RawCell>> grid_;
    std::map<std::pair<int, int>, CellPlace> heads_;  // of merged cells, by row and column of the sheet
};

}  // namespace

std::optional<RawTable> read_sheet_table(const Sheet& sheet, const std::optional<CellRange>& range,
                                         const Span& place, Diagnostics& diagnostics) {
    const CellRange whole{0, 0, sheets::most_rows - 1, sheets::most_columns - 1};
    const auto used = used_range(sheet, range.value_or(whole));
    if (!used) {
        diagnostics.error("empty-table", place);
        return std::nullopt;
    }
    return TableReader(sheet, *used, place, diagnostics).read();
}

}  // namespace kehoach::plan
