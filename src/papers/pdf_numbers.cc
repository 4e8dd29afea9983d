#include "papers/pdf_numbers.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.h"

namespace kehoach::papers {
namespace {

// Margins are 20 to 25 mm; a number in them stands within this many points of the edge.
constexpr double margin = 64;
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "2", "- 2 -", "Trang 2/5": the number and what stands around it.
bool read_number(const std::string& text, PageNumber& number) {
    const std::string line = collapse_spaces(to_nfc(text));
    const auto first = std::ranges::find_if(line, is_digit);
    if (line.size() > 24 || first == line.end()) return false;
    const auto last = std::find_if_not(first, line.end(), is_digit);
    if (last - first > 4) return false;
    const std::string before(line.begin(), first), after(last, line.end());
    const std::string folded = to_lower(before);
    const bool is_known =
        std::ranges::all_of(before, [](char c) { return c == ' ' || c == '-' || c == '('; }) ||
        folded == "trang " || folded == "page " || folded == "tr. ";
    const bool ends_well = std::ranges::all_of(after, [](char c) {
        return c == ' ' || c == '-' || c == '/' || c == ')' || c == '.' || is_digit(c);
    });
    if (!is_known || !ends_well) return false;
    number.shown = std::stoi(std::string(first, last));
    number.around = collapse_spaces(before + after);
    return true;
}

}  // namespace

std::optional<FoundNumber> take_page_number(std::vector<TextLine>& lines, double page_height) {
    for (const bool is_header : {true, false}) {
        if (lines.empty()) return std::nullopt;
        const TextLine& line = is_header ? lines.front() : lines.back();
        const bool is_in_margin = is_header ? line.y > page_height - margin : line.y < margin;
        if (!is_in_margin || line.has_neighbour || line.is_in_grid) continue;
        std::string text;
        for (const Run& run : line.runs)
            text += run.text;
        PageNumber number;
        if (!read_number(text, number)) continue;
        number.place = is_header ? PageNumber::Place::header : PageNumber::Place::footer;
        number.look = line.runs.front().look;
        const FoundNumber found{number, line.center()};
        lines.erase(is_header ? lines.begin() : lines.end() - 1);
        return found;
    }
    return std::nullopt;
}

}  // namespace kehoach::papers
