#include "check/form/registry.h"

#include <algorithm>

namespace kehoach::check::form {
namespace {

std::vector<const Rule*> collect() {
    std::vector<const Rule*> all;
    for (const auto family : {annex_rules, base_rules, body_rules, decision_rules, font_rules, heading_rules,
                              mark_rules, number_rules, page_rules, page_number_rules, recipient_rules,
                              sheet_rules, signature_rules, structure_rules, title_rules})
        for (const Rule& rule : family())
            all.push_back(&rule);
    std::ranges::sort(all, {}, &Rule::id);
    return all;
}

}  // namespace

const std::vector<const Rule*>& all_rules() {
    static const std::vector<const Rule*> all = collect();
    return all;
}

const Rule* find_rule(std::string_view id) {
    const auto found = std::ranges::find(all_rules(), id, &Rule::id);
    return found == all_rules().end() ? nullptr : *found;
}

}  // namespace kehoach::check::form
