#include "check/form/judging.h"

namespace kehoach::check::form {
namespace {

// The clause of what no decree says.
constexpr std::string_view practice = "practice";

}  // namespace

fill::Rules judging_rules(fill::Rules law, const fill::Rules& house) {
    for (auto& [id, style] : law.styles) {
        if (style.clause != practice) continue;
        style = house.styles.at(id);
        law.ranges.at(id) = house.ranges.at(id);
    }
    // How short a line may be is ours; its share of the text is the law's.
    for (auto& [id, line] : law.lines)
        line.least = house.lines.at(id).least;
    law.fields = house.fields;
    return law;
}

}  // namespace kehoach::check::form
