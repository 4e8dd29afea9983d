#include "sheets/cell_reference.h"

#include <algorithm>

namespace kehoach::sheets {
namespace {

// Takes the dollar sign away that makes a reference absolute.
void skip_dollar(std::string_view& text) {
    if (text.starts_with('$')) text.remove_prefix(1);
}

int letter_value(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A' + 1;
    return c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
}

}  // namespace

std::optional<CellPlace> parse_cell(std::string_view text) {
    skip_dollar(text);
    int column = 0;
    while (!text.empty() && letter_value(text.front()) > 0) {
        column = column * 26 + letter_value(text.front());
        if (column > most_columns) return std::nullopt;
        text.remove_prefix(1);
    }
    skip_dollar(text);
    int row = 0;
    if (column == 0 || text.empty()) return std::nullopt;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        row = row * 10 + (c - '0');
        if (row > most_rows) return std::nullopt;
    }
    if (row == 0) return std::nullopt;
    return CellPlace{row - 1, column - 1};
}

std::optional<CellRange> parse_range(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto first = parse_cell(text.substr(0, colon));
    const auto last = colon == text.npos ? first : parse_cell(text.substr(colon + 1));
    if (!first || !last) return std::nullopt;
    const auto [top, bottom] = std::minmax(first->row, last->row);
    const auto [left, right] = std::minmax(first->column, last->column);
    return CellRange{top, left, bottom, right};
}

}  // namespace kehoach::sheets
