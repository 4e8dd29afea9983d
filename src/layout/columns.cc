#include "layout/columns.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace kehoach::layout {
namespace {

// Whole twips.
using Twips = std::int64_t;

Twips sum(const std::vector<Twips>& widths) {
    return std::accumulate(widths.begin(), widths.end(), Twips{0});
}

Twips round_up(Length length) {
    const Twips nearest = length.to_twips();
    return Length::twips(nearest) < length ? nearest + 1 : nearest;
}

// The largest whole number whose square is at most n.
std::int64_t square_root(std::int64_t n) {
    std::int64_t root = n;
    for (std::int64_t next = (n + 1) / 2; next < root; next = (root + n / root) / 2)
        root = next;
    return root;
}

// How much a column counts when widths are shared out: its amount to the power of 5/8. On real annexes that
// makes nearly the lowest tables; shares like the amounts themselves would leave columns of single words
// beside sentences.
std::int64_t weight(const ColumnNeed& need) {
    const std::int64_t half = square_root(need.amount << 16);  // scaled up, to be precise enough
    const std::int64_t quarter = square_root(half << 16);
    return half * square_root(quarter << 16) + 1;
}

// `whole` in parts like the weights, which add up to it.
std::vector<Twips> share_out(Twips whole, const std::vector<std::int64_t>& weights) {
    const std::int64_t all = sum(weights);
    std::vector<Twips> parts;
    std::int64_t so_far = 0;
    Twips given = 0;
    for (const std::int64_t weight : weights) {
        so_far += weight;
        const Twips edge = all > 0 ? whole * so_far / all : Twips{0};
        parts.push_back(edge - given);
        given = edge;
    }
    return parts;
}

// Lowers the largest widths to one level, so that all add up to `total`.
void cut_down(std::vector<Twips>& widths, Twips total) {
    std::vector<Twips> sorted = widths;
    std::ranges::sort(sorted);
    Twips left = total;
    std::size_t others = sorted.size();
    for (const Twips width : sorted) {
        if (width > left / static_cast<Twips>(others)) break;
        left -= width;
        --others;
    }
    assert(others > 0);
    const Twips level = left / static_cast<Twips>(others);
    Twips spare = left - level * static_cast<Twips>(others);
    for (Twips& width : widths) {
        if (width <= level) continue;
        width = level + (spare > 0 ? 1 : 0);
        spare = std::max<Twips>(spare - 1, 0);
    }
}

// A column that takes a share of the room, within its bounds.
struct Sharer {
    std::size_t column = 0;
    Twips shortest = 0;
    Twips longest = 0;
    std::int64_t weight = 0;
};

// Shares `room` out like the weights. Columns whose share is out of bounds get the bound and leave the
// sharing: first those on the side that is further out, as CSS has it for flexible boxes. Returns the room
// that nobody wants.
Twips share_within_bounds(std::vector<Sharer> sharers, Twips room, std::vector<Twips>& widths) {
    while (!sharers.empty()) {
        std::vector<std::int64_t> weights;
        for (const Sharer& sharer : sharers)
            weights.push_back(sharer.weight);
        const std::vector<Twips> shares = share_out(room, weights);
        Twips excess = 0;  // of the bounded shares
        for (std::size_t i = 0; i < sharers.size(); ++i)
            excess += std::clamp(shares[i], sharers[i].shortest, sharers[i].longest) - shares[i];
        std::vector<Sharer> left;
        for (std::size_t i = 0; i < sharers.size(); ++i) {
            const Twips width = std::clamp(shares[i], sharers[i].shortest, sharers[i].longest);
            const bool stays = excess > 0 ? width <= shares[i] : excess < 0 && width >= shares[i];
            if (stays) {
                left.push_back(sharers[i]);
                continue;
            }
            widths[sharers[i].column] = width;
            room -= width;
        }
        sharers = std::move(left);
    }
    return room;
}

void add_shares(std::vector<Twips>& widths, Twips room, const std::vector<std::int64_t>& weights) {
    const std::vector<Twips> parts = share_out(room, weights);
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] += parts[i];
}

// Who takes the room that nobody wants: like the widths so far. A column of a few letters, as the one that
// counts the rows, stays narrow while there are others.
std::vector<std::int64_t> shares_beyond_need(const std::vector<Twips>& widths,
                                             const std::vector<Sharer>& sharers) {
    const Twips narrow = Length::mm(13).to_twips();
    const bool are_all_narrow =
        std::ranges::all_of(sharers, [&](const Sharer& sharer) { return widths[sharer.column] <= narrow; });
    std::vector<std::int64_t> shares(widths.size());
    for (const Sharer& sharer : sharers)
        if (are_all_narrow || widths[sharer.column] > narrow) shares[sharer.column] = widths[sharer.column];
    return shares;
}

// Brings `widths`, the least possible, to `total`.
void widen(std::vector<Twips>& widths, Twips total, const std::vector<ColumnNeed>& needs) {
    std::vector<std::int64_t> missing(needs.size());  // of the author's widths
    std::vector<Sharer> sharers;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        if (needs[i].wanted) {
            missing[i] = std::max<Twips>(needs[i].wanted->to_twips() - widths[i], 0);
        } else {
            sharers.push_back(
                {i, widths[i], std::max(widths[i], round_up(needs[i].longest)), weight(needs[i])});
        }
    }
    Twips spare = total - sum(widths);
    if (spare <= sum(missing)) return add_shares(widths, spare, missing);
    add_shares(widths, sum(missing), missing);
    spare -= sum(missing);
    if (sharers.empty()) return add_shares(widths, spare, widths);
    for (const Sharer& sharer : sharers)
        spare += sharer.shortest;
    const Twips unwanted = share_within_bounds(sharers, spare, widths);
    add_shares(widths, unwanted, shares_beyond_need(widths, sharers));
}

// The words that must stay whole fit by more than a hair (steady_columns.h).
std::vector<Twips> firm_widths(const std::vector<ColumnNeed>& needs) {
    const Twips hair = 4;
    std::vector<Twips> widths;
    for (const ColumnNeed& need : needs)
        widths.push_back(round_up(need.firm) + hair);
    return widths;
}

}  // namespace

std::vector<Length> fit_columns(const std::vector<ColumnNeed>& needs, Length total) {
    if (needs.empty()) return {};
    std::vector<Twips> widths;
    for (const ColumnNeed& need : needs)
        widths.push_back(std::max<Twips>(round_up(need.shortest), 1));
    if (sum(widths) > total.to_twips()) widths = firm_widths(needs);
    if (sum(widths) > total.to_twips()) {
        cut_down(widths, total.to_twips());
    } else {
        widen(widths, total.to_twips(), needs);
    }
    std::vector<Length> lengths;
    for (const Twips width : widths)
        lengths.push_back(Length::twips(width));
    return lengths;
}

}  // namespace kehoach::layout
