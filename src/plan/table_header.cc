#include "plan/table_header.h"

#include <algorithm>

#include "base/text.h"

namespace kehoach::plan {

namespace {

// "1", "(1)", "[1]"
std::string_view without_brackets(std::string_view text) {
    constexpr std::string_view brackets = "()[]";
    while (!text.empty() && brackets.find(text.front()) != text.npos)
        text.remove_prefix(1);
    while (!text.empty() && brackets.find(text.back()) != text.npos)
        text.remove_suffix(1);
    return text;
}

// 1 2 3 … under all columns; the first two may be A and B.
bool counts_columns(const std::vector<RawCell>& row, std::size_t columns) {
    if (row.size() != columns || columns < 2) return false;
    int number = 0;
    for (const RawCell& cell : row) {
        const std::string text = plain(cell.paragraphs.front());
        const std::string_view typed = without_brackets(trim(text));
        const bool is_letter = number == 0 && (typed == "A" || typed == "B");
        if (is_letter) continue;
        if (typed != std::to_string(++number)) return false;
    }
    return number >= 2 || columns == 2;
}

}  // namespace

int count_header_rows(const RawTable& table) {
    const auto count = static_cast<int>(table.rows.size());
    int rows = 1;
    for (const RawCell& cell : table.rows.front())
        if (cell.column_span > 1 && table.rows.front().size() > 1) rows = std::max(rows, cell.row_span + 1);
    rows = reach_of_header(table, std::min(rows, count));
    const bool goes_on = rows < count;
    if (goes_on && counts_columns(table.rows[static_cast<std::size_t>(rows)], table.letters.size())) ++rows;
    return rows;
}

int reach_of_header(const RawTable& table, int rows) {
    for (int row = 0; row < rows; ++row)
        for (const RawCell& cell : table.rows[static_cast<std::size_t>(row)])
            rows = std::max(rows, row + cell.row_span);
    return rows;
}

bool begins_with_title(const RawTable& table) {
    if (table.rows.size() < 2 || table.letters.size() < 2) return false;
    const std::vector<RawCell>& first = table.rows.front();
    const auto filled = std::ranges::count_if(first, [](const RawCell& cell) { return !cell.is_empty(); });
    return filled == 1 && (first.size() == 1 || table.letters.size() > 2);
}

}  // namespace kehoach::plan
