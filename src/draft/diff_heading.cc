// Heading data, compared by dotted keys: signer.name.
#include <map>
#include <set>
#include <utility>

#include "draft/diff_parts.h"
#include "plan/to_value.h"

namespace kehoach::draft {

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

void flatten(const Value& value, const std::string& key, Fields& fields) {
    if (value.kind == Value::Kind::map) {
        for (const Entry& entry : value.entries)
            flatten(entry.value, key.empty() ? entry.key : key + "." + entry.key, fields);
        return;
    }
    std::string text = value.text;
    for (const Value& item : value.items)
        text += (text.empty() ? "" : "\n") + item.text;
    fields.emplace_back(key, std::move(text));
}

Fields heading_fields(const plan::Plan& plan) {
    Fields fields;
    flatten(plan::heading_value(plan), "", fields);
    fields.emplace_back("agency", plan.agency.name);
    return fields;
}

}  // namespace

std::vector<Difference> diff_headings(const plan::Plan& before, const plan::Plan& after) {
    const Fields old_fields = heading_fields(before), new_fields = heading_fields(after);
    std::map<std::string, std::string> old_values(old_fields.begin(), old_fields.end());
    std::vector<Difference> differences;
    const auto add = [&](const std::string& key, const std::string& old_value, const std::string& new_value) {
        if (old_value != new_value)
            differences.push_back(
                {Part::heading, Change::changed, false, key, key, key, {{key, old_value, new_value}}});
    };
    std::set<std::string> seen;
    for (const auto& [key, value] : new_fields) {
        seen.insert(key);
        add(key, old_values[key], value);
    }
    for (const auto& [key, value] : old_fields)
        if (!seen.contains(key)) add(key, value, "");
    return differences;
}

}  // namespace kehoach::draft
