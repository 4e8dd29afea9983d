#include "intake/grid.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "plan/sheet_cell.h"
#include "plan/text.h"

namespace kehoach::intake {

Grid::Grid(sheets::Sheet sheet) : sheet_(std::move(sheet)) {
    for (std::size_t i = 0; i < sheet_.cells.size(); ++i) {
        const sheets::Cell& cell = sheet_.cells[i];
        row_starts_.resize(static_cast<std::size_t>(cell.row) + 1, i);
        columns_ = std::max(columns_, cell.column + 1);
    }
    rows_ = static_cast<int>(row_starts_.size());
    row_starts_.push_back(sheet_.cells.size());
}

bool Grid::index_merged() {
    constexpr std::size_t most = 4'000'000;
    std::size_t count = 0;
    if (!sheet_.merged.empty()) merged_by_row_.resize(static_cast<std::size_t>(rows_));
    for (std::size_t i = 0; i < sheet_.merged.size(); ++i) {
        const sheets::CellRange& merged = sheet_.merged[i];
        for (int row = merged.first_row; row <= merged.last_row && row < rows_; ++row) {
            if (++count > most) return false;
            merged_by_row_[static_cast<std::size_t>(row)].push_back(i);
        }
    }
    return true;
}

std::optional<Grid> Grid::make(sheets::Sheet sheet, Diagnostics& diagnostics) {
    Grid grid(std::move(sheet));
    if (grid.index_merged()) return grid;
    diagnostics.error("import-merged-too-large", grid.sheet().source->name());
    return std::nullopt;
}

const sheets::Cell* Grid::find(int row, int column) const {
    if (row >= rows_) return nullptr;
    const auto begin =
        sheet_.cells.begin() + static_cast<std::ptrdiff_t>(row_starts_[static_cast<std::size_t>(row)]);
    const auto end =
        sheet_.cells.begin() + static_cast<std::ptrdiff_t>(row_starts_[static_cast<std::size_t>(row) + 1]);
    const auto found = std::ranges::lower_bound(begin, end, column, {}, &sheets::Cell::column);
    return found != end && found->column == column ? &*found : nullptr;
}

std::optional<sheets::CellRange> Grid::merged_at(int row, int column) const {
    if (static_cast<std::size_t>(row) >= merged_by_row_.size()) return std::nullopt;
    for (const std::size_t i : merged_by_row_[static_cast<std::size_t>(row)])
        if (sheet_.merged[i].contains(row, column)) return sheet_.merged[i];
    return std::nullopt;
}

const sheets::Cell* Grid::at(int row, int column) const {
    const auto merged = merged_at(row, column);
    return merged ? find(merged->first_row, merged->first_column) : find(row, column);
}

bool Grid::is_row_empty(int row) const {
    const auto index = static_cast<std::size_t>(row);
    if (row >= rows_) return true;
    for (std::size_t i = row_starts_[index]; i < row_starts_[index + 1]; ++i)
        if (!trim(sheet_.cells[i].text).empty() || !sheet_.cells[i].is_calculated) return false;
    return true;
}

std::string Grid::name(int row, int column) const { return cell_name(sheet_.name, {row, column}); }

Diagnostic Grid::problem(std::string_view slug, int row, int column,
                         std::vector<std::string> arguments) const {
    Diagnostic diagnostic;
    const sheets::Cell* cell = at(row, column);
    static_cast<Place&>(diagnostic) = place_of(cell ? cell->place : Span{});
    diagnostic.file = sheet_.source->name();
    if (!sheet_.name.empty() || !cell) diagnostic.cell = name(row, column);
    // How a formula reads is not kept.
    if (cell && cell->formula >= 0) diagnostic.line = 0;
    diagnostic.slug = slug;
    diagnostic.arguments = std::move(arguments);
    return diagnostic;
}

std::string tidy(std::string_view text) {
    std::string lines;
    bool is_first = true;
    for (text = trim(text); !text.empty() || is_first;) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (!is_first) lines += '\n';
        lines += collapse_spaces(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        is_first = false;
    }
    return lines;
}

std::optional<std::string> text_at(const Grid& grid, int row, int column, Diagnostics& diagnostics) {
    const sheets::Cell* cell = grid.at(row, column);
    if (!cell) return std::string();
    const bool is_text = cell->kind == sheets::CellKind::text && cell->is_calculated;
    if (is_text && !find_control_character(cell->text) && !find_mark_pile(cell->text))
        return tidy(cell->text);
    Diagnostics found;
    const plan::RawCell read = plan::read_sheet_cell(*cell, grid.sheet(), found);
    for (const Diagnostic& diagnostic : found.all())
        diagnostics.add(diagnostic);
    if (found.has_errors()) return std::nullopt;
    std::string text;
    for (const plan::Text& line : read.paragraphs)
        text += (text.empty() ? "" : "\n") + plain(line);
    return text;
}

}  // namespace kehoach::intake
