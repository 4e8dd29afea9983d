#include "plan/row_level.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "plan/marker.h"

namespace kehoach::plan {

namespace {

constexpr int letter_level = 1;
constexpr int roman_level = 2;
constexpr int arabic_level = 3;
constexpr int deepest_decimal = 8;
constexpr int point_level = deepest_decimal + 1;
constexpr int dash_level = point_level + 1;
constexpr int bare_level = dash_level + 1;

bool is_capital(std::string_view number) {
    return number.size() == 1 && number[0] >= 'A' && number[0] <= 'Z';
}

// "I." → "I", "(1)" → "1"
std::string_view bare(std::string_view number) {
    number = trim(number);
    constexpr std::string_view around = "().";
    while (!number.empty() && around.find(number.front()) != around.npos)
        number.remove_prefix(1);
    while (!number.empty() && around.find(number.back()) != around.npos)
        number.remove_suffix(1);
    return number;
}

// I, V and X are Roman; C and D are, too, unless the table counts A, B.
int level_of(std::string_view typed, bool counts_letters) {
    const std::string_view number = bare(typed);
    if (number.empty()) return bare_level;
    if (counts_letters && is_capital(number) && number != "I" && number != "V" && number != "X")
        return letter_level;
    if (from_roman(number)) return roman_level;
    if (is_capital(number)) return letter_level;
    if (number.find_first_not_of("0123456789.") == number.npos) {
        const auto points = static_cast<int>(std::ranges::count(number, '.'));
        return std::min(arabic_level + points, deepest_decimal);
    }
    if (number == "-" || number == "–" || number == "+") return dash_level;
    return point_number(number) ? point_level : bare_level;
}

}  // namespace

std::vector<int> row_levels(const std::vector<std::string>& numbers) {
    const bool counts_letters = std::ranges::any_of(
        numbers, [](const std::string& number) { return bare(number) == "A" || bare(number) == "B"; });
    std::vector<int> levels;
    for (const std::string& number : numbers)
        levels.push_back(level_of(number, counts_letters));
    return levels;
}

bool heads_group(const std::vector<int>& levels, std::size_t row) {
    const bool is_head = levels[row] == letter_level || levels[row] == roman_level;
    return is_head &&
           std::ranges::any_of(levels, [&](int level) { return level > levels[row] && level < bare_level; });
}

}  // namespace kehoach::plan
