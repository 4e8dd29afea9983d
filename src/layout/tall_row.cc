#include "layout/tall_row.h"

#include <algorithm>
#include <utility>

namespace kehoach::layout {
namespace {

// What is still to be placed of a cell.
struct Rest {
    PlacedCell cell;
    std::size_t next = 0;  // the first line that is left
    Length shift;          // how far up the lines move from where they stood in the undivided row

    bool is_done() const { return next == cell.lines.size(); }
    Length bottom() const { return cell.lines[next].y - shift + cell.lines[next].strip.height; }
};

void take_line(Strip& part, Rest& rest) {
    PlacedLine& line = rest.cell.lines[rest.next];
    part.height = std::max(part.height, rest.bottom());
    merge(part, std::move(line.strip), rest.cell.x, line.y - rest.shift);
    ++rest.next;
}

Strip next_part(std::vector<Rest>& rests, Length border, Length room) {
    Strip part;
    part.height = border;
    for (Rest& rest : rests) {
        if (rest.is_done()) continue;
        take_line(part, rest);
        while (!rest.is_done() && rest.bottom() <= room)
            take_line(part, rest);
        if (rest.is_done()) {
            part.height = std::min(std::max(room, part.height), part.height + rest.cell.below);
        } else {
            rest.shift = rest.cell.lines[rest.next].y - border;
        }
    }
    return part;
}

}  // namespace

std::vector<Strip> divide(std::vector<PlacedCell> cells, Length border, Length first_room, Length room) {
    std::vector<Rest> rests;
    for (PlacedCell& cell : cells)
        rests.push_back({std::move(cell), 0, {}});
    std::vector<Strip> parts;
    do {
        parts.push_back(next_part(rests, border, parts.empty() ? first_room : room));
    } while (!std::ranges::all_of(rests, &Rest::is_done));
    return parts;
}

}  // namespace kehoach::layout
