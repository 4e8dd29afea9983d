#include "layout/rules.h"

#include <algorithm>
#include <tuple>

namespace kehoach::layout {
namespace {

bool is_upright(const LineItem& line) { return line.x1 == line.x2; }

// Where a line lies, and where it begins on it.
auto place(const LineItem& line) {
    const bool upright = is_upright(line);
    return std::tuple(upright, upright ? line.x1 : line.y1, line.thickness, upright ? line.y1 : line.x1);
}

bool is_joined_by(const LineItem& line, const LineItem& next) {
    if (is_upright(line) != is_upright(next) || line.thickness != next.thickness) return false;
    return is_upright(line) ? line.x1 == next.x1 && next.y1 <= line.y2
                            : line.y1 == next.y1 && next.x1 <= line.x2;
}

}  // namespace

std::vector<LineItem> join_rules(std::vector<LineItem> rules) {
    std::ranges::stable_sort(rules, {}, place);
    std::vector<LineItem> joined;
    for (const LineItem& rule : rules) {
        if (!joined.empty() && is_joined_by(joined.back(), rule)) {
            joined.back().x2 = std::max(joined.back().x2, rule.x2);
            joined.back().y2 = std::max(joined.back().y2, rule.y2);
        } else {
            joined.push_back(rule);
        }
    }
    return joined;
}

}  // namespace kehoach::layout
