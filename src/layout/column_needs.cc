#include "layout/column_needs.h"

#include <algorithm>

namespace kehoach::layout {

ColumnNeeds::ColumnNeeds(std::vector<std::optional<Length>> wanted, Length margins)
    : margins_(margins), needs_(wanted.size()) {
    for (std::size_t i = 0; i < wanted.size(); ++i)
        needs_[i] = {wanted[i], margins, margins, 0, margins};
}

void ColumnNeeds::add(std::size_t column, std::size_t column_span, const WordWidths& words, Length whole) {
    if (column_span > 1) {
        spanning_.push_back({column, column_span, words.longest + margins_});
        return;
    }
    ColumnNeed& need = needs_[column];
    need.shortest = std::max(need.shortest, words.longest + margins_);
    need.firm = std::max(need.firm, words.firm + margins_);
    need.longest = std::max(need.longest, whole + margins_);
    need.amount += whole.to_twips();
}

// Shares out what the columns lack for the longest word above them, among those without a width of their own
// if any.
void ColumnNeeds::widen_for(const Spanning& cell) {
    const auto columns =
        std::ranges::subrange(needs_.begin() + static_cast<std::ptrdiff_t>(cell.column),
                              needs_.begin() + static_cast<std::ptrdiff_t>(cell.column + cell.column_span));
    Length missing = cell.shortest;
    std::int64_t sharers = 0;
    for (const ColumnNeed& need : columns) {
        missing -= need.wanted.value_or(need.shortest);
        sharers += need.wanted ? 0 : 1;
    }
    if (missing <= Length() || sharers == 0) return;
    for (ColumnNeed& need : columns) {
        if (need.wanted) continue;
        need.shortest += missing / sharers + Length::emu(1);
        need.longest = std::max(need.longest, need.shortest);
    }
}

// A short text beside a very long one should not stand one word a line: a column is wide enough for its
// longest paragraph in three lines, up to the width that three lines of a unit's name take, while this leaves
// most of the table to the others.
void ColumnNeeds::make_comfortable(Length total) {
    const Length enough = Length::mm(24);
    std::vector<Length> comfortable;
    Length sum;
    for (const ColumnNeed& need : needs_) {
        const Length third = (need.longest - margins_).scaled(2, 5) + margins_;
        comfortable.push_back(need.wanted ? *need.wanted : std::max(need.shortest, std::min(third, enough)));
        sum += comfortable.back();
    }
    if (sum > total.scaled(3, 4)) return;
    for (std::size_t i = 0; i < needs_.size(); ++i)
        if (!needs_[i].wanted) needs_[i].shortest = comfortable[i];
}

std::vector<Length> ColumnNeeds::fit(Length total) {
    for (const Spanning& cell : spanning_)
        widen_for(cell);
    make_comfortable(total);
    return fit_columns(needs_, total);
}

}  // namespace kehoach::layout
