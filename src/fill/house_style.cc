#include "fill/house_style.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/yaml_reader.h"
#include "fill/fields.h"

namespace kehoach::fill {

namespace {

// What the decree says about a value, and the font that it demands.
constexpr std::array<std::string_view, 4> of_the_law{"from", "to", "clause", "font"};

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

void lay_over(Value& rules, const std::vector<Entry>& house, Diagnostics& diagnostics);

void lay_value_over(Value& rule, const Value& house, Diagnostics& diagnostics) {
    if (rule.kind == Value::Kind::map && house.kind == Value::Kind::map) {
        lay_over(rule, house.entries, diagnostics);
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

void lay_over(Value& rules, const std::vector<Entry>& house, Diagnostics& diagnostics) {
    for (const Entry& entry : house) {
        if (std::ranges::find(of_the_law, entry.key) != of_the_law.end())
            diagnostics.error("rule-of-the-law", entry.key_span, {entry.key});
        else if (Value* rule = find(rules, entry.key))
            lay_value_over(*rule, entry.value, diagnostics);
        else
            report_unknown(entry, rules, diagnostics);
    }
}

}  // namespace

void lay_house_style_over(Value& rules, const Value& house, Diagnostics& diagnostics) {
    Fields(house, diagnostics).require_format("kehoach-house-style/1");
    std::vector<Entry> entries = house.entries;
    std::erase_if(entries, [](const Entry& entry) { return entry.key == "format"; });
    lay_over(rules, entries, diagnostics);
}

std::optional<Value> read_house_style(const std::filesystem::path& path, std::vector<SourcePtr>& sources,
                                      Diagnostics& diagnostics) {
    const SourcePtr source = read_source(path, path.string(), {}, diagnostics);
    if (!source) return std::nullopt;
    sources.push_back(source);
    return read_yaml(*source, diagnostics);
}

}  // namespace kehoach::fill
