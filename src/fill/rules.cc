#include "fill/rules.h"

#include <array>
#include <charconv>
#include <utility>

#include "base/files.h"
#include "base/yaml_reader.h"
#include "fill/fields.h"
#include "fill/house_style.h"

namespace kehoach::fill {

namespace {

// What a range allows, as it is typed: "30mm - 35mm", "≥ 6pt".
std::string allowed(const Value& range) {
    const Value* from = range.find("from");
    const Value* to = range.find("to");
    if (!from || !to) return from ? "≥ " + from->text : to ? "≤ " + to->text : "";
    return from->text == to->text ? from->text : from->text + " - " + to->text;
}

void report_outside(const Value& range, std::string_view name, Diagnostics& diagnostics) {
    const Value* typed = range.find("default");
    diagnostics.error("rule-outside-range", typed ? typed->span : range.span,
                      {std::string(name), allowed(range)});
}

Range read_range(Fields& fields, std::string_view key) {
    Range range;
    const Value* value = fields.take(key);
    if (!value) return range;
    Fields parts(*value, fields.diagnostics());
    range.from = parts.length("from");
    range.to = parts.length("to");
    const std::optional<Length> standard = parts.length("default");
    range.standard = standard.value_or(Length());
    range.clause = parts.text("clause").value_or("");
    const bool is_outside =
        standard && ((range.from && *standard < *range.from) || (range.to && *range.to < *standard));
    if (is_outside) report_outside(*value, key, fields.diagnostics());
    parts.finish();
    return range;
}

// One of the words for the values of an enumeration.
template <class Value, std::size_t count>
Value read_word(Fields& fields, std::string_view key, std::string_view standard,
                const std::array<std::pair<std::string_view, Value>, count>& words) {
    const kehoach::Value* typed = fields.take(key);
    for (const auto& [word, value] : words)
        if (word == (typed ? typed->text : standard)) return value;
    fields.diagnostics().error("template-wrong-value", typed->span, {std::string(key)});
    return words.front().second;
}

document::Align read_align(Fields& fields) {
    using document::Align;
    static constexpr std::array<std::pair<std::string_view, Align>, 4> words{{{"left", Align::left},
                                                                              {"center", Align::center},
                                                                              {"right", Align::right},
                                                                              {"justify", Align::justify}}};
    return read_word(fields, "align", "left", words);
}

document::FieldPlace read_place(Fields& fields) {
    using document::FieldPlace;
    static constexpr std::array<std::pair<std::string_view, FieldPlace>, 4> words{
        {{"below", FieldPlace::below},
         {"seal", FieldPlace::seal},
         {"beside", FieldPlace::beside},
         {"corner", FieldPlace::corner}}};
    return read_word(fields, "place", "below", words);
}

document::Ink read_ink(Fields& fields) {
    using document::Ink;
    static constexpr std::array<std::pair<std::string_view, Ink>, 2> words{
        {{"black", Ink::black}, {"red", Ink::red}}};
    return read_word(fields, "color", "black", words);
}

// A stamp stands in the middle of its column.
std::optional<document::Stamp> read_stamp(Fields& fields, StyleRanges& ranges) {
    const Value* value = fields.take("box");
    if (!value) return std::nullopt;
    Fields parts(*value, fields.diagnostics());
    ranges.stamp_width = read_range(parts, "width");
    ranges.stamp_height = read_range(parts, "height");
    document::Stamp stamp;
    stamp.width = ranges.stamp_width.standard;
    stamp.height = ranges.stamp_height.standard;
    stamp.border = parts.length("border").value_or(Length());
    parts.finish();
    return stamp;
}

int read_line_percent(Fields& fields) {
    const Value* value = fields.take("line");
    if (!value) return 100;
    Fields parts(*value, fields.diagnostics());
    const int from = parts.number("from").value_or(100);
    const int to = parts.number("to").value_or(150);
    const int percent = parts.number("default").value_or(100);
    if (percent < from || percent > to) report_outside(*value, "line", fields.diagnostics());
    parts.finish();
    return percent;
}

void read_style(const Entry& entry, Rules& rules, Diagnostics& diagnostics) {
    Fields fields(entry.value, diagnostics);
    StyleRanges ranges;
    ranges.size = read_range(fields, "size");
    ranges.first_line = read_range(fields, "first-line");
    const Value* before = entry.value.find("before");
    const bool before_is_length = before && before->kind == Value::Kind::text;
    if (before_is_length)
        ranges.before.standard = fields.length("before").value_or(Length());
    else
        ranges.before = read_range(fields, "before");

    document::Style style;
    style.name = fields.required_text("name");
    style.based_on = fields.text("based-on").value_or("");
    style.size = ranges.size.standard;
    style.bold = fields.flag("bold");
    style.italic = fields.flag("italic");
    style.ink = read_ink(fields);
    style.align = read_align(fields);
    style.left = fields.length("left").value_or(Length());
    style.first_line = ranges.first_line.standard;
    style.before = ranges.before.standard;
    style.after = fields.length("after").value_or(Length());
    style.line_percent = read_line_percent(fields);
    style.keep_with_next = fields.flag("keep-with-next");
    style.keep_together = fields.flag("keep-together");
    style.outline_level = fields.number("outline").value_or(0);
    style.stamp = read_stamp(fields, ranges);
    style.clause = fields.required_text("clause");
    fields.finish();
    rules.styles[entry.key] = std::move(style);
    rules.ranges[entry.key] = std::move(ranges);
}

void read_line(const Entry& entry, Rules& rules, Diagnostics& diagnostics) {
    Fields fields(entry.value, diagnostics);
    LineRule line;
    line.from = fields.number("from").value_or(0);
    line.to = fields.number("to").value_or(100);
    line.percent = fields.number("default").value_or(100);
    line.thickness = fields.length("thickness").value_or(Length::pt(0.75));
    line.least = fields.length("least").value_or(Length());
    line.gap = fields.length("gap").value_or(Length());
    line.after = fields.length("after").value_or(Length());
    line.clause = fields.required_text("clause");
    if (line.percent < line.from || line.percent > line.to)
        report_outside(entry.value, entry.key, diagnostics);
    fields.finish();
    rules.lines[entry.key] = std::move(line);
}

void read_field(const Entry& entry, Rules& rules, Diagnostics& diagnostics) {
    Fields fields(entry.value, diagnostics);
    FieldRule& rule = rules.fields[entry.key];
    rule.field.name = fields.text("name").value_or(entry.key);
    rule.field.title = fields.required_text("title");
    rule.field.content = fields.required_text("content");
    rule.field.place = read_place(fields);
    rule.field.width = fields.length("width").value_or(Length());
    rule.field.height = fields.length("height").value_or(Length());
    rule.clause = fields.required_text("clause");
    fields.finish();
}

void read_columns(const Entry& entry, Rules& rules, Diagnostics& diagnostics) {
    Fields fields(entry.value, diagnostics);
    ColumnsRule columns;
    columns.left = fields.length("left").value_or(Length());
    columns.before = fields.length("before").value_or(Length());
    fields.required_text("clause");
    fields.finish();
    rules.columns[entry.key] = columns;
}

template <class Read>
void for_each_entry(Fields& fields, std::string_view key, Read read) {
    const Value* value = fields.take(key);
    if (!value) {
        fields.diagnostics().error("template-missing-key", fields.span(), {std::string(key)});
        return;
    }
    for (const Entry& entry : value->entries)
        read(entry);
}

// Whether the styles that this one is based on lead back to it.
bool is_in_circle(const std::string& id, const Rules& rules) {
    std::string base = rules.styles.at(id).based_on;
    for (std::size_t steps = 0; !base.empty() && steps < rules.styles.size(); ++steps) {
        if (base == id) return true;
        const auto style = rules.styles.find(base);
        if (style == rules.styles.end()) return false;
        base = style->second.based_on;
    }
    return false;
}

void check_bases(const Value& styles, const Rules& rules, Diagnostics& diagnostics) {
    for (const Entry& entry : styles.entries)
        if (rules.styles.contains(entry.key) && is_in_circle(entry.key, rules))
            diagnostics.error("template-style-circle", entry.value.find("based-on")->span, {entry.key});
}

void check_styles(const Rules& rules, const Span& span, Diagnostics& diagnostics) {
    for (const char* needed : {document::normal_style, document::page_number_style, document::footnote_style,
                               document::rule_style})
        if (!rules.styles.contains(needed))
            diagnostics.error("template-unknown-style", span, {needed, needed});
    for (const auto& [id, style] : rules.styles)
        if (!style.based_on.empty() && !rules.styles.contains(style.based_on))
            diagnostics.error("template-unknown-style", span, {style.based_on, id});
}

void read_rules(const Value& value, Rules& rules, Diagnostics& diagnostics) {
    Fields fields(value, diagnostics);
    fields.require_format("kehoach-rules/1");
    rules.name = fields.required_text("name");
    rules.font = fields.required_text("font");
    if (const Value* page = fields.take("page")) {
        Fields page_fields(*page, diagnostics);
        for (const char* side : {"width", "height", "top", "bottom", "left", "right", "header"})
            rules.page[side] = read_range(page_fields, side);
        page_fields.finish();
    }
    for_each_entry(fields, "columns", [&](const Entry& entry) { read_columns(entry, rules, diagnostics); });
    for_each_entry(fields, "lines", [&](const Entry& entry) { read_line(entry, rules, diagnostics); });
    for_each_entry(fields, "fields", [&](const Entry& entry) { read_field(entry, rules, diagnostics); });
    if (const Value* table = fields.take("table")) {
        Fields table_fields(*table, diagnostics);
        rules.border = read_range(table_fields, "border");
        rules.cell_margin = read_range(table_fields, "cell-margin");
        rules.table_before = read_range(table_fields, "before");
        table_fields.finish();
    }
    if (const Value* blanks = fields.take("blanks")) {
        Fields blank_fields(*blanks, diagnostics);
        for (const Entry& entry : blanks->entries)
            rules.blanks[entry.key] = blank_fields.number(entry.key).value_or(4);
    }
    for_each_entry(fields, "styles", [&](const Entry& entry) { read_style(entry, rules, diagnostics); });
    fields.finish();
    check_styles(rules, value.span, diagnostics);
    if (const Value* styles = value.find("styles")) check_bases(*styles, rules, diagnostics);
}

void read_types(const Value& value, Rules& rules, Diagnostics& diagnostics) {
    Fields fields(value, diagnostics);
    fields.require_format("kehoach-types/1");
    for_each_entry(fields, "types", [&](const Entry& entry) {
        Fields type(entry.value, diagnostics);
        rules.types[entry.key] = {type.required_text("name"), type.text("abbreviation").value_or("")};
        type.finish();
    });
    fields.finish();
}

}  // namespace

document::PageSetup Rules::page_setup(bool landscape) const {
    const auto length = [&](const char* side) { return page.at(side).standard; };
    document::PageSetup setup;
    setup.width = landscape ? length("height") : length("width");
    setup.height = landscape ? length("width") : length("height");
    setup.top = length("top");
    setup.bottom = length("bottom");
    setup.left = length("left");
    setup.right = length("right");
    setup.header = length("header");
    return setup;
}

std::optional<Rules> load_rules(const std::filesystem::path& folder, const Value* house_style,
                                Diagnostics& diagnostics) {
    Diagnostics found;
    std::vector<SourcePtr> sources;  // the rules keep no places
    const auto read = [&](const std::filesystem::path& path) -> std::optional<Value> {
        sources.push_back(read_source(path, path.string(), {}, found));
        return sources.back() ? read_yaml(*sources.back(), found) : std::nullopt;
    };
    Rules rules;
    auto table = read(folder / "rules.yaml");
    const auto types = read(folder / "types.yaml");
    if (table && house_style) lay_house_style_over(*table, *house_style, found);
    if (table) read_rules(*table, rules, found);
    if (types) read_types(*types, rules, found);
    for (const Diagnostic& diagnostic : found.all())
        diagnostics.add(diagnostic);
    if (found.has_errors()) return std::nullopt;
    return rules;
}

}  // namespace kehoach::fill
