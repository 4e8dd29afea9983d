#include "document/cell_names.h"

#include "base/source.h"

namespace kehoach::document {

std::string cell_name(int row, int column) { return kehoach::cell_name(CellPlace{row, column}); }

std::string column_name(int column) {
    std::string name = cell_name(0, column);
    name.pop_back();  // the row's 1
    return name;
}

std::string fixed_cell_name(int row, int column) {
    return "$" + column_name(column) + "$" + std::to_string(row + 1);
}

std::string range_name(const CellRange& range) {
    return cell_name(range.first_row, range.first_column) + ":" +
           cell_name(range.last_row, range.last_column);
}

std::string fixed_range_name(const CellRange& range) {
    const std::string first = fixed_cell_name(range.first_row, range.first_column);
    const std::string last = fixed_cell_name(range.last_row, range.last_column);
    return first == last ? first : first + ":" + last;
}

std::string sheet_prefix(std::string_view sheet) {
    std::string prefix = "'";
    for (const char c : sheet)
        prefix += c == '\'' ? std::string("''") : std::string(1, c);
    return prefix + "'!";
}

// ECMA-376 Part 1, 18.17.2.2 has no limit for a text, Excel has 255 characters.
std::string text_in_formula(std::string_view text) {
    constexpr int most_characters = 250;
    std::string formula = "\"";
    int characters = 0;
    for (const char c : text) {
        const bool begins_character = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (begins_character && ++characters % most_characters == 0) formula += "\"&\"";
        formula += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    return formula + "\"";
}

}  // namespace kehoach::document
