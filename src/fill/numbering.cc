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

// Word's lowerLetter knows the Latin alphabet: the Vietnamese one agrees with it in runs. Each run is a list
// that starts at its Latin number (a = 1); đ stands alone as a bullet.
struct LetterRun {
    int first;  // Vietnamese numbers, a = 1
    int last;
    int latin_start;  // 0: not a Latin letter
};
constexpr LetterRun letter_runs[] = {
    {1, 4, 1},     // a b c d
    {5, 5, 0},     // đ
    {6, 6, 5},     // e
    {7, 9, 7},     // g h i
    {10, 21, 11},  // k l m n o p q r s t u v
    {22, 23, 24},  // x y
};

const LetterRun& run_of(int letter) {
    return *std::ranges::find_if(letter_runs, [&](const LetterRun& run) { return letter <= run.last; });
}

}  // namespace

document::Marker Numberer::typed(const plan::Marker& marker) {
    switch (marker.kind) {
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

document::Marker Numberer::outline(std::size_t level, const std::vector<int>& numbers,
                                   const std::string& typed) {
    forget_points();
    bool automatic = outline_list_ && continues_list(level, typed);
    if (!automatic && continues_paper(level, typed)) {
        automatic = true;
        starts_ = {1, 1, 1};
        starts_[level] = numbers.back();
        counts_ = {};
        lists_.push_back({{{NumberFormat::roman, starts_[0], "%1."},
                           {NumberFormat::arabic, starts_[1], "%2."},
                           {NumberFormat::arabic, starts_[2], "%2.%3."}}});
        outline_list_ = lists_.size() - 1;
    }
    if (!automatic) outline_list_.reset();

    for (auto* numbered : {&printed_, &counts_}) {
        (*numbered)[level] = numbers.back();
        std::fill(numbered->begin() + static_cast<std::ptrdiff_t>(level) + 1, numbered->end(), 0);
    }
    if (level == 2) printed_[1] = numbers.front();
    return {typed, outline_list_, static_cast<int>(level)};
}

bool Numberer::continues_list(std::size_t level, const std::string& typed) const {
    auto next = counts_;
    next[level] = counts_[level] == 0 ? starts_[level] : counts_[level] + 1;
    const bool parent_counted = level < 2 || counts_[1] > 0;
    return parent_counted && outline_text(level, next) == typed;
}

// A decimal number shows its parent's count, which a new list does not have.
bool Numberer::continues_paper(std::size_t level, const std::string& typed) const {
    auto next = printed_;
    ++next[level];
    return level < 2 && outline_text(level, next) == typed;
}

document::Marker Numberer::letter(const plan::Marker& marker) {
    const int number = marker.numbers.front();
    const bool agrees = number == last_letter_ + 1 && number <= plan::point_letters &&
                        marker.typed == plan::point_letter(number) + ")";
    bracket_list_.reset();
    last_bracket_ = 0;
    last_letter_ = number;
    if (!agrees) {
        letter_list_.reset();
        return {marker.typed, std::nullopt, 0};
    }
    const LetterRun& run = run_of(number);
    if (number == run.first || !letter_list_) {
        const int start = run.latin_start + (number - run.first);
        letter_list_ = run.latin_start == 0 ? add_list({NumberFormat::bullet, 1, marker.typed})
                                            : add_list({NumberFormat::letter, start, "%1)"});
    }
    return {marker.typed, letter_list_, 0};
}

document::Marker Numberer::parenthesised(const plan::Marker& marker) {
    const int number = marker.numbers.front();
    const bool agrees = number == last_bracket_ + 1 && marker.typed == "(" + std::to_string(number) + ")";
    last_bracket_ = number;
    if (!agrees) {
        bracket_list_.reset();
        return {marker.typed, std::nullopt, 0};
    }
    if (!bracket_list_) bracket_list_ = add_list({NumberFormat::arabic, number, "(%1)"});
    return {marker.typed, bracket_list_, 0};
}

document::Marker Numberer::bullet(const std::string& sign) {
    auto found = std::ranges::find(bullets_, sign, &std::pair<std::string, std::size_t>::first);
    if (found == bullets_.end()) {
        bullets_.emplace_back(sign, add_list({NumberFormat::bullet, 1, sign}));
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

std::size_t Numberer::add_list(ListLevel level) {
    lists_.push_back({{std::move(level)}});
    return lists_.size() - 1;
}

}  // namespace kehoach::fill
