#include "fill/house_style.h"

#include <algorithm>
#include <string>
#include <vector>

#include "fill/fields.h"

namespace kehoach::fill {

namespace {

Value* find(Value& map, std::string_view key) {
    const auto found = std::ranges::find(map.entries, key, &Entry::key);
    return found == map.entries.end() ? nullptr : &found->value;
}

void report_unknown(const Entry& entry, const Value& rules, Diagnostics& diagnostics) {
    std::vector<std::string> known;
    for (const Entry& candidate : rules.entries)
        known.push_back(candidate.key);
    diagnostics.error("template-unknown-key", entry.key_span, {entry.key, suggestion(entry.key, known)});
}

void lay_value_over(Value& rule, const Value& house, Diagnostics& diagnostics) {
    if (rule.kind == Value::Kind::map && house.kind == Value::Kind::map) {
        lay_over(rule, house, diagnostics);
        return;
    }
    Value* standard = rule.kind == Value::Kind::map ? find(rule, "default") : &rule;
    if (!standard || house.kind != Value::Kind::text) {
        diagnostics.error("template-wrong-value", house.span, {house.text});
        return;
    }
    standard->text = house.text;
    standard->span = rule.span = house.span;
}

}  // namespace

void lay_over(Value& rules, const Value& house, Diagnostics& diagnostics) {
    for (const Entry& entry : house.entries) {
        if (entry.key == "format") continue;
        if (Value* rule = find(rules, entry.key))
            lay_value_over(*rule, entry.value, diagnostics);
        else
            report_unknown(entry, rules, diagnostics);
    }
}

}  // namespace kehoach::fill
