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

// ---- what the decree says of an element

// Beside the ranges, of a style whose clause is not "practice".
constexpr std::array<std::string_view, 4> looks_of_the_law{"bold", "italic", "align", "color"};

bool is_of_the_law(const Value& style) {
    const Value* clause = style.find("clause");
    return clause && clause->text != "practice";
}

void check_looks(const Value& styles, const Value& house, Diagnostics& diagnostics) {
    for (const Entry& entry : house.entries) {
        const Value* style = styles.find(entry.key);
        if (!style || !is_of_the_law(*style)) continue;
        for (const std::string_view key : looks_of_the_law) {
            const Value* wanted = entry.value.find(key);
            const Value* law = style->find(key);
            if (wanted && law && wanted->text != law->text)
                diagnostics.error("rule-of-the-law", wanted->span, {std::string(key)});
        }
    }
}

// ---- styles that are based on others

// In the range of a style: {from: 13pt, to: 14pt, default: 14pt}.
const Value* default_of(const Value& styles, std::string_view style, std::string_view key) {
    const Value* rules = styles.find(style);
    const Value* range = rules ? rules->find(key) : nullptr;
    return range ? range->find("default") : nullptr;
}

bool gives(const Value& house, std::string_view style, std::string_view key) {
    const Value* own = house.find(style);
    return own && own->find(key);
}

template <class Parse>
bool is_inside(const Value& range, const std::string& text, Parse parse) {
    const auto wanted = parse(text);
    if (!wanted) return false;
    const auto bound = [&](std::string_view key) {
        const Value* value = range.find(key);
        return value ? parse(value->text) : std::nullopt;
    };
    const auto from = bound("from");
    const auto to = bound("to");
    return !(from && *wanted < *from) && !(to && *to < *wanted);
}

bool is_inside(const Value& range, const std::string& text) {
    return is_inside(range, text, [](std::string_view length) { return parse_length(length); }) ||
           is_inside(range, text, [](std::string_view number) { return parse_whole_number(number); });
}

// The nearest of the styles below this one to which the house gives that key; empty: none.
std::string giver(const Value& styles, const Value& house, std::string style, std::string_view key) {
    for (std::size_t steps = 0; steps < styles.entries.size(); ++steps) {
        const Value* rules = styles.find(style);
        const Value* base = rules ? rules->find("based-on") : nullptr;
        if (!base) return {};
        style = base->text;
        if (gives(house, style, key)) return style;
    }
    return {};
}

// A style that says the same as the one that it is based on goes on doing so: the clauses, points and
// headings of the body have the size of its paragraphs.
void follow_bases(const Value& before, const Value& house, Value& styles) {
    for (Entry& style : styles.entries)
        for (Entry& rule : style.value.entries) {
            Value* own = find(rule.value, "default");
            if (!own || gives(house, style.key, rule.key)) continue;
            const std::string base = giver(styles, house, style.key, rule.key);
            const Value* was = default_of(before, base, rule.key);
            const Value* is = default_of(styles, base, rule.key);
            if (!was || !is || was->text != own->text || !is_inside(rule.value, is->text)) continue;
            own->text = is->text;
            own->span = is->span;
        }
}

}  // namespace

void lay_house_style_over(Value& rules, const Value& house, Diagnostics& diagnostics) {
    Fields(house, diagnostics).require_format("kehoach-house-style/1");
    std::vector<Entry> entries = house.entries;
    std::erase_if(entries, [](const Entry& entry) { return entry.key == "format"; });
    Value* styles = find(rules, "styles");
    const Value* of_house = house.find("styles");
    if (!styles || !of_house) return lay_over(rules, entries, diagnostics);
    check_looks(*styles, *of_house, diagnostics);
    const Value before = *styles;
    lay_over(rules, entries, diagnostics);
    follow_bases(before, *of_house, *styles);
}

std::optional<Value> read_house_style(const std::filesystem::path& path, std::vector<SourcePtr>& sources,
                                      Diagnostics& diagnostics) {
    const SourcePtr source = read_source(path, path.string(), {}, diagnostics);
    if (!source) return std::nullopt;
    sources.push_back(source);
    return read_yaml(*source, diagnostics);
}

}  // namespace kehoach::fill
