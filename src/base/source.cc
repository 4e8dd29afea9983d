// One input text, cut into lines once.
#include "base/source.h"

#include <utility>

#include "base/text.h"

namespace kehoach {
namespace {

// Sheets whose names are more than letters and digits stand between apostrophes.
std::string quoted_sheet(std::string_view sheet) {
    bool is_plain = !sheet.empty() && !(sheet.front() >= '0' && sheet.front() <= '9');
    std::string quoted = "'";
    for (std::size_t i = 0; i < sheet.size();) {
        const std::size_t start = i;
        const char32_t character = next_character(sheet, i);
        is_plain = is_plain && (is_letter_or_digit(character) || character == U'_');
        if (character == U'\'') quoted += '\'';
        quoted += sheet.substr(start, i - start);
    }
    return is_plain ? std::string(sheet) : quoted + "'";
}

}  // namespace

std::string column_letters(int column) {
    std::string letters;
    for (int left = column + 1; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters;
}

std::string cell_name(CellPlace cell) { return column_letters(cell.column) + std::to_string(cell.row + 1); }

std::string cell_name(std::string_view sheet, CellPlace cell) {
    return sheet.empty() ? cell_name(cell) : quoted_sheet(sheet) + "!" + cell_name(cell);
}

Source::Source(std::string name, std::string text, int composed_line)
    : name_(std::move(name)), text_(std::move(text)), composed_line_(composed_line) {
    // A line feed at the very end ends the last line and begins no other.
    for (std::size_t start = 0; start < text_.size();) {
        line_starts_.push_back(static_cast<std::uint32_t>(start));
        const std::size_t end = text_.find('\n', start);
        if (end == std::string::npos) break;
        start = end + 1;
    }
}

Source::Source(std::string name, std::string text, std::string sheet, std::vector<CellPlace> cells)
    : Source(std::move(name), std::move(text)) {
    sheet_ = std::move(sheet);
    cells_ = std::move(cells);
}

std::string Source::cell_of(int number) const {
    if (number < 1 || number > static_cast<int>(cells_.size())) return {};
    return cell_name(sheet_, cells_[static_cast<std::size_t>(number) - 1]);
}

std::string_view Source::line(int number) const {
    if (number < 1 || number > line_count()) return {};
    const std::size_t start = line_start(number);
    std::size_t end = line_start(number + 1);
    if (end > start && text_[end - 1] == '\n') --end;
    if (end > start && text_[end - 1] == '\r') --end;
    return std::string_view(text_).substr(start, end - start);
}

std::size_t Source::line_start(int number) const {
    if (number < 1 || number > line_count()) return text_.size();
    return line_starts_[static_cast<std::size_t>(number) - 1];
}

}  // namespace kehoach
