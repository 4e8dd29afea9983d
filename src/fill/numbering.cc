#include "fill/numbering.h"

#include <algorithm>
#include <cassert>

namespace kehoach::fill {

using document::ListLevel;
using document::NumberFormat;
using plan::MarkerKind;

namespace {

std::string outline_text(std::size_t level, const std::array<int, 3>& counts) {
    switch (level) {
        case 0:
            return plan::to_roman(counts[0]) + ".";
        case 1:
            return std::to_string(counts[1]) + ".";
        default:
            return std::to_string(counts[1]) + "." + std::to_string(counts[2]) + ".";
    }
}

// Word's lowerLetter knows the Latin alphabet: the Vietnamese one agrees with it in runs, and đ stands alone
// as a bullet. One list counts all of them, a level for each run: so a point that crosses the end of a run is
// put right by moving it one level down, and those after it go on from there.
struct LetterRun {
    int first;  // Vietnamese numbers, a = 1
    int last;
    int latin_first;  // 0: not a Latin letter
};
constexpr std::array<LetterRun, 6> letter_runs{{
    {1, 4, 1},     // a b c d
    {5, 5, 0},     // đ
    {6, 6, 5},     // e
    {7, 9, 7},     // g h i
    {10, 21, 11},  // k l m n o p q r s t u v
    {22, 23, 24},  // x y
}};

std::size_t run_of(int letter) {
    const auto run = std::ranges::find_if(letter_runs, [&](const LetterRun& r) { return letter <= r.last; });
    return static_cast<std::size_t>(run - letter_runs.begin());
}

// The list of a series of points that begins with this letter.
document::List letter_list(int first) {
    document::List list;
    for (std::size_t level = 0; level < letter_runs.size(); ++level) {
        const LetterRun& run = letter_runs[level];
        const int skipped = level == run_of(first) ? first - run.first : 0;
        if (run.latin_first == 0) {
            list.levels.push_back({NumberFormat::bullet, 1, plan::point_letter(run.first) + ")"});
        } else {
            const std::string pattern = "%" + std::to_string(level + 1) + ")";
            list.levels.push_back({NumberFormat::letter, run.latin_first + skipped, pattern});
        }
    }
    return list;
}

}  // namespace

document::Marker Numberer::typed(const plan::Marker& marker) {
    switch (marker.kind) {
        case MarkerKind::article:
            begin_article();
            return {marker.typed, std::nullopt, 0};
        case MarkerKind::roman:
            return outline(0, marker.numbers, marker.typed);
        case MarkerKind::arabic:
            return outline(1, marker.numbers, marker.typed);
        case MarkerKind::decimal:
            if (marker.numbers.size() == 2) return outline(2, marker.numbers, marker.typed);
            return {marker.typed, std::nullopt, 0};
        case MarkerKind::letter:
            return letter(marker);
        case MarkerKind::parenthesised:
            return parenthesised(marker);
        case MarkerKind::dash:
        case MarkerKind::plus:
            return bullet(marker.typed);
    }
    assert(false);
    return {};
}

document::Marker Numberer::heading(int level) {
    auto next = printed_;
    const auto at = static_cast<std::size_t>(level - 1);
    ++next[at];
    if (at == 2) next[1] = std::max(next[1], 1);
    return outline(at, at == 2 ? std::vector{next[1], next[2]} : std::vector{next[at]},
                   outline_text(at, next));
}

void Numberer::begin_article() {
    forget_points();
    outline_.reset();
    romans_.reset();
    printed_ = {};
}

document::Marker Numberer::outline(std::size_t level, const std::vector<int>& numbers,
                                   const std::string& typed) {
    forget_points();
    if (level == 0) outline_ = romans_;
    const bool goes_on = outline_ && continues(*outline_, level, typed);
    if (!goes_on && may_begin_list(level, numbers.back(), typed))
        begin_outline(level, numbers.back());
    else if (!goes_on)
        outline_.reset();

    if (outline_) count(outline_->counts, level, numbers.back());
    if (level == 0) romans_ = outline_;
    count(printed_, level, numbers.back());
    if (level == 2) printed_[1] = numbers.front();
    if (!outline_) return {typed, std::nullopt, 0};
    return {typed, outline_->list, static_cast<int>(level)};
}

bool Numberer::continues(const Outline& outline, std::size_t level, const std::string& typed) {
    Counts next = outline.counts;
    next[level] = next[level] == 0 ? outline.starts[level] : next[level] + 1;
    const bool parent_counted = level < 2 || outline.counts[1] > 0;
    return parent_counted && outline_text(level, next) == typed;
}

// A series begins with 1, or goes on from a literal number. A decimal number shows its parent's count, which
// a new list does not have.
bool Numberer::may_begin_list(std::size_t level, int number, const std::string& typed) const {
    if (level == 2) return false;
    Counts next = printed_;
    next[level] = number;
    return (number == 1 || number == printed_[level] + 1) && outline_text(level, next) == typed;
}

void Numberer::begin_outline(std::size_t level, int start) {
    Outline begun;
    begun.starts[level] = start;
    begun.list = add_list({{{NumberFormat::roman, begun.starts[0], "%1."},
                            {NumberFormat::arabic, begun.starts[1], "%2."},
                            {NumberFormat::arabic, begun.starts[2], "%2.%3."}}});
    outline_ = begun;
}

void Numberer::count(Counts& counts, std::size_t level, int number) {
    counts[level] = number;
    std::fill(counts.begin() + static_cast<std::ptrdiff_t>(level) + 1, counts.end(), 0);
}

document::Marker Numberer::letter(const plan::Marker& marker) {
    const int number = marker.numbers.front();
    const bool is_next = number == 1 || number == last_letter_ + 1;
    const bool agrees =
        is_next && number <= plan::point_letters && marker.typed == plan::point_letter(number) + ")";
    last_letter_ = number;
    if (!agrees || number == 1) letter_list_.reset();
    if (!agrees) return {marker.typed, std::nullopt, 0};
    if (!letter_list_) letter_list_ = add_list(letter_list(number));
    return {marker.typed, letter_list_, static_cast<int>(run_of(number))};
}

document::Marker Numberer::parenthesised(const plan::Marker& marker) {
    const int number = marker.numbers.front();
    const bool is_next = number == 1 || number == last_bracket_ + 1;
    const bool agrees = is_next && marker.typed == "(" + std::to_string(number) + ")";
    last_bracket_ = number;
    if (!agrees || number == 1) bracket_list_.reset();
    if (!agrees) return {marker.typed, std::nullopt, 0};
    if (!bracket_list_) bracket_list_ = add_list({{{NumberFormat::arabic, number, "(%1)"}}});
    return {marker.typed, bracket_list_, 0};
}

document::Marker Numberer::bullet(const std::string& sign) {
    auto found = std::ranges::find(bullets_, sign, &std::pair<std::string, std::size_t>::first);
    if (found == bullets_.end()) {
        bullets_.emplace_back(sign, add_list({{{NumberFormat::bullet, 1, sign}}}));
        found = bullets_.end() - 1;
    }
    return {sign, found->second, 0};
}

void Numberer::forget_points() {
    letter_list_.reset();
    last_letter_ = 0;
    bracket_list_.reset();
    last_bracket_ = 0;
}

std::size_t Numberer::add_list(document::List list) {
    lists_.push_back(std::move(list));
    return lists_.size() - 1;
}

}  // namespace kehoach::fill
