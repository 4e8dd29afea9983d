// Markers are matched one kind after the other; the first that fits is it.
#include "plan/marker.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace kehoach::plan {

namespace {

// Longer numbers are years, sums and percentages that happen to begin a line: "2026. " is no item.
constexpr std::size_t marker_digits = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t count_digits(std::string_view text) {
    const auto end = std::ranges::find_if_not(text, is_digit);
    return static_cast<std::size_t>(end - text.begin());
}

int to_number(std::string_view digits) {
    int number = 0;
    for (const char digit : digits)
        number = number * 10 + (digit - '0');
    return number;
}

std::optional<MarkerMatch> finish(std::string_view line, MarkerKind kind, std::size_t bytes,
                                  std::vector<int> numbers) {
    const std::string_view rest = line.substr(bytes);
    const std::string_view words = trim(rest);
    if (words.empty() || words.data() == rest.data()) return std::nullopt;
    const auto space = static_cast<std::size_t>(words.data() - rest.data());
    return MarkerMatch{{kind, std::string(line.substr(0, bytes)), std::move(numbers)}, bytes + space};
}

std::optional<MarkerMatch> match_sign(std::string_view line) {
    if (line.starts_with('-')) return finish(line, MarkerKind::dash, 1, {});
    if (line.starts_with('+')) return finish(line, MarkerKind::plus, 1, {});
    // Word turns "- " at the start of a paragraph into an en dash.
    if (line.starts_with("–")) return finish(line, MarkerKind::dash, std::string_view("–").size(), {});
    return std::nullopt;
}

// "Điều 5 của Nghị định" is text: without the full stop nothing is numbered.
std::optional<MarkerMatch> match_article(std::string_view line) {
    constexpr std::string_view word = "Điều ";
    if (!line.starts_with(word)) return std::nullopt;
    const std::size_t digits = count_digits(line.substr(word.size()));
    const std::size_t end = word.size() + digits;
    if (digits == 0 || digits > marker_digits || end >= line.size() || line[end] != '.') return std::nullopt;
    return finish(line, MarkerKind::article, end + 1, {to_number(line.substr(word.size(), digits))});
}

std::optional<MarkerMatch> match_roman(std::string_view line) {
    const std::size_t letters = std::min(line.find_first_not_of("IVXLCDM"), line.size());
    if (letters == 0 || letters >= line.size() || line[letters] != '.') return std::nullopt;
    const auto number = from_roman(line.substr(0, letters));
    return number ? finish(line, MarkerKind::roman, letters + 1, {*number}) : std::nullopt;
}

std::optional<MarkerMatch> match_parenthesised(std::string_view line) {
    if (!line.starts_with('(')) return std::nullopt;
    const std::size_t digits = count_digits(line.substr(1));
    const std::size_t end = digits + 1;
    if (digits == 0 || digits > marker_digits || end >= line.size() || line[end] != ')') return std::nullopt;
    return finish(line, MarkerKind::parenthesised, end + 1, {to_number(line.substr(1, digits))});
}

// "1." "1.1." "1.1"; without the last full stop an amount looks alike, so "1.05 tỷ" and "12.500 người" are
// text.
std::optional<MarkerMatch> match_arabic(std::string_view line) {
    std::vector<int> numbers;
    std::size_t position = 0;
    bool like_an_amount = false;
    while (true) {
        const std::size_t digits = count_digits(line.substr(position));
        if (digits == 0) break;
        if (digits > marker_digits) return std::nullopt;
        like_an_amount = like_an_amount || digits > 2 || (!numbers.empty() && line[position] == '0');
        numbers.push_back(to_number(line.substr(position, digits)));
        position += digits;
        if (position >= line.size() || line[position] != '.') break;
        ++position;
    }
    if (numbers.empty()) return std::nullopt;
    const bool stopped = line[position - 1] == '.';
    if (!stopped && (numbers.size() == 1 || like_an_amount)) return std::nullopt;
    const MarkerKind kind = numbers.size() == 1 ? MarkerKind::arabic : MarkerKind::decimal;
    return finish(line, kind, position, std::move(numbers));
}

// Letters outside the series (f, j, w, z, ă …) are markers, too: what is wrong with them is for `check` to
// say. After y) come aa), bb) …
std::optional<MarkerMatch> match_letter(std::string_view line) {
    std::size_t position = 0;
    if (line.empty()) return std::nullopt;
    const char32_t letter = next_character(line, position);
    const bool plain = letter >= U'a' && letter <= U'z';
    const bool vietnamese = std::u32string_view(U"đăâêôơư").find(letter) != std::u32string_view::npos;
    if (!plain && !vietnamese) return std::nullopt;
    int number = point_number(line.substr(0, position)).value_or(0);
    if (number > 0 && line.substr(position).starts_with(line.substr(0, position))) {
        position *= 2;
        number += point_letters;
    }
    if (position >= line.size() || line[position] != ')') return std::nullopt;
    return finish(line, MarkerKind::letter, position + 1, {number});
}

constexpr std::array<std::pair<int, std::string_view>, 13> roman_parts{{{1000, "M"},
                                                                        {900, "CM"},
                                                                        {500, "D"},
                                                                        {400, "CD"},
                                                                        {100, "C"},
                                                                        {90, "XC"},
                                                                        {50, "L"},
                                                                        {40, "XL"},
                                                                        {10, "X"},
                                                                        {9, "IX"},
                                                                        {5, "V"},
                                                                        {4, "IV"},
                                                                        {1, "I"}}};
constexpr int roman_limit = 3999;

constexpr std::array<std::string_view, point_letters> points{"a", "b", "c", "d", "đ", "e", "g", "h",
                                                             "i", "k", "l", "m", "n", "o", "p", "q",
                                                             "r", "s", "t", "u", "v", "x", "y"};

}  // namespace

std::optional<MarkerMatch> match_marker(std::string_view line) {
    for (const auto match :
         {match_sign, match_article, match_roman, match_parenthesised, match_arabic, match_letter})
        if (auto found = match(line)) return found;
    return std::nullopt;
}

std::string to_roman(int n) {
    std::string roman;
    if (n > roman_limit) return roman;
    for (const auto& [value, letters] : roman_parts)
        for (; n >= value; n -= value)
            roman += letters;
    return roman;
}

std::optional<int> from_roman(std::string_view text) {
    int number = 0;
    std::string_view rest = text;
    for (const auto& [value, letters] : roman_parts)
        while (rest.starts_with(letters) && number <= roman_limit) {
            number += value;
            rest.remove_prefix(letters.size());
        }
    // Only one spelling is right: IIII and VX fail here.
    if (text.empty() || !rest.empty() || number > roman_limit || to_roman(number) != text)
        return std::nullopt;
    return number;
}

std::string point_letter(int n) {
    if (n < 1 || n > point_letters) return {};
    return std::string(points[static_cast<std::size_t>(n - 1)]);
}

std::optional<int> point_number(std::string_view letter) {
    const auto found = std::ranges::find(points, letter);
    if (found == points.end()) return std::nullopt;
    return static_cast<int>(found - points.begin()) + 1;
}

}  // namespace kehoach::plan
