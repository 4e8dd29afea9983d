// Lines that stayed, moved, came and went.
#include <algorithm>

#include "draft/diff_parts.h"
#include "draft/pairing.h"

namespace kehoach::draft {

namespace {

std::vector<TaskEntry> entries_of(const std::vector<Line>& lines) {
    std::vector<TaskEntry> entries;
    for (const Line& line : lines) {
        TaskEntry& entry = entries.emplace_back();
        entry.group = line.group;
        entry.number = line.number;
        entry.task = line.text;
    }
    return entries;
}

bool stands_still(const Pairing& pairing) { return pairing.before && pairing.after && !pairing.moved; }

}  // namespace

std::vector<Difference> diff_lines(Part part, const std::vector<Line>& before,
                                   const std::vector<Line>& after) {
    const std::vector<Pairing> pairings = pair_up(entries_of(before), entries_of(after), {});
    // Where lines came or went, the numbers behind them follow by themselves.
    const bool numbers_count = std::ranges::all_of(pairings, stands_still);
    std::vector<Difference> differences;
    for (const Pairing& pairing : pairings) {
        Difference difference{part, Change::changed, pairing.moved, "", "", "", {}};
        const Line* old_line = pairing.before ? &before[*pairing.before] : nullptr;
        const Line* new_line = pairing.after ? &after[*pairing.after] : nullptr;
        if (old_line) difference.before_place = old_line->place;
        if (new_line) difference.after_place = new_line->place;
        const std::string old_text = old_line ? old_line->text : "",
                          new_text = new_line ? new_line->text : "";
        if (old_text != new_text) difference.fields.push_back({"text", old_text, new_text});
        if (numbers_count && old_line->number != new_line->number)
            difference.fields.push_back({"number", old_line->number, new_line->number});
        if (difference.fields.empty() && !pairing.moved) continue;
        difference.change = !old_line                   ? Change::added
                            : !new_line                 ? Change::removed
                            : difference.fields.empty() ? Change::moved
                                                        : Change::changed;
        difference.label = new_line ? new_text : old_text;
        differences.push_back(std::move(difference));
    }
    return differences;
}

}  // namespace kehoach::draft
