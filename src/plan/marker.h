// Markers at the start of a line — Điều 1. I. 1. 1.1. a) (1) - + — and the Vietnamese series that they count
// in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::plan {

enum class MarkerKind {
    article,        // Điều 1.
    roman,          // I.
    arabic,         // 1.
    decimal,        // 1.1. or 1.1
    letter,         // a)
    parenthesised,  // (1)
    dash,           // - or –, which Word makes of it
    plus,           // +
};

struct Marker {
    MarkerKind kind = MarkerKind::dash;
    std::string typed;         // as it stands: "1.1.", "đ)"
    std::vector<int> numbers;  // 1.2.3 → {1, 2, 3}; đ) → {5}, aa) → {24}, f) → {0}; dash and plus: empty

    bool operator==(const Marker&) const = default;
};

// The marker that `line` begins with, and how many bytes it takes with the white space after it.
// A marker must be followed by white space; one Roman letter followed by a full stop is Roman (I. V. X. C.…).
struct MarkerMatch {
    Marker marker;
    std::size_t bytes = 0;
};
std::optional<MarkerMatch> match_marker(std::string_view line);

// 1 → "I" …; n from 1 to 3999.
std::string to_roman(int n);
std::optional<int> from_roman(std::string_view text);

// The n-th point letter of Phụ lục I of the decree, a b c d đ e g h i k l m n o p q r s t u v x y, n from 1
// to 23.
inline constexpr int point_letters = 23;
std::string point_letter(int n);
std::optional<int> point_number(std::string_view letter);

}  // namespace kehoach::plan
