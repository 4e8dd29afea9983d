#include "check/registry.h"

#include <algorithm>

namespace kehoach::check {

namespace {

std::vector<const Rule*> collect() {
    std::vector<const Rule*> all;
    for (const auto family :
         {base_rules,        capital_rules,   citation_rules,  count_rules,  date_rules,     deadline_rules,
          document_rules,    duty_rules,      end_mark_rules,  issuer_rules, leftover_rules, marker_rules,
          punctuation_rules, reference_rules, signature_rules, space_rules,  spelling_rules, superior_rules,
          task_rules,        term_rules,      text_rules,      unit_rules,   wording_rules})
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

}  // namespace kehoach::check
