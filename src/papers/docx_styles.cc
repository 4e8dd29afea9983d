#include "papers/docx_styles.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace kehoach::papers {
namespace {

constexpr std::size_t longest_chain = 50;

std::string value_of(const Node& node) { return std::string(node.attribute("w:val").value_or("")); }

Align align_of(std::string_view word) {
    if (word == "center") return Align::center;
    if (word == "right" || word == "end") return Align::right;
    if (word == "both" || word == "distribute") return Align::justify;
    return Align::left;
}

void apply_indents(const Node& indents, ParagraphProperties& properties) {
    for (const char* name : {"w:start", "w:left"})
        if (const auto left = indents.length(name)) properties.left = *left;
    for (const char* name : {"w:end", "w:right"})
        if (const auto right = indents.length(name)) properties.right = *right;
    if (const auto first = indents.length("w:firstLine")) properties.first_line = *first;
    // Hanging wins where both are given (17.3.1.12).
    if (const auto hanging = indents.length("w:hanging"); hanging && *hanging != Length())
        properties.first_line = -*hanging;
}

// Space that the program chooses, as for web pages.
const Length automatic_space = Length::pt(14);

void apply_spacing(const Node& spacing, ParagraphProperties& properties) {
    const auto is_automatic = [&](const char* name) {
        const auto value = spacing.attribute(name);
        return value == "1" || value == "true" || value == "on";
    };
    if (const auto before = spacing.length("w:before")) properties.before = *before;
    if (const auto after = spacing.length("w:after")) properties.after = *after;
    if (is_automatic("w:beforeAutospacing")) properties.before = automatic_space;
    if (is_automatic("w:afterAutospacing")) properties.after = automatic_space;
    const auto rule = spacing.attribute("w:lineRule");
    const auto height = spacing.length("w:line");
    if (!height) return;
    properties.line.height = *height;
    properties.line.lines = height->to_pt() / 12;  // 240ths of a line
    properties.line.kind = LineSpacing::Kind::multiple;
    if (rule == "exact") properties.line.kind = LineSpacing::Kind::exact;
    if (rule == "atLeast") properties.line.kind = LineSpacing::Kind::at_least;
}

bool is_visible(const Node& border) {
    const auto value = border.attribute("w:val");
    return value && *value != "none" && *value != "nil";
}

void apply_borders(const Node& borders, ParagraphProperties& properties) {
    for (const Node& border : borders.children) {
        if (!border.name.starts_with("w:")) continue;
        if (is_visible(border))
            properties.borders[border.name.substr(2)] = &border;
        else
            properties.borders.erase(border.name.substr(2));
    }
}

void apply_numbering(const Node& numbering, ParagraphProperties& properties) {
    if (const Node* id = numbering.child("w:numId")) properties.numbering = id->number("w:val").value_or(0);
    if (const Node* level = numbering.child("w:ilvl"))
        properties.level = std::clamp(level->number("w:val").value_or(0), 0, 8);
}

// A property that styles of different kinds switch to and fro (17.7.3).
void toggle(const Node& properties, const char* name, bool& value) {
    if (const Node* node = properties.child(name)) value = node->is_on();
}

}  // namespace

void DocxStyles::apply(const Node& from, ParagraphProperties& properties) {
    for (const Node& node : from.children) {
        if (node.name == "w:jc") properties.align = align_of(value_of(node));
        if (node.name == "w:ind") apply_indents(node, properties);
        if (node.name == "w:spacing") apply_spacing(node, properties);
        if (node.name == "w:contextualSpacing") properties.ignores_space_between_alike = node.is_on();
        if (node.name == "w:keepNext") properties.keeps_with_next = node.is_on();
        if (node.name == "w:pageBreakBefore") properties.page_break_before = node.is_on();
        if (node.name == "w:pBdr") apply_borders(node, properties);
        if (node.name == "w:numPr") apply_numbering(node, properties);
    }
}

DocxStyles::DocxStyles(const Node* styles, const Node* theme) {
    if (theme) {
        const auto typeface = [&](const char* kind) {
            const Node* latin = theme->descend({"a:themeElements", "a:fontScheme", kind, "a:latin"});
            return std::string(latin ? latin->attribute("typeface").value_or("") : "");
        };
        major_font_ = typeface("a:majorFont");
        minor_font_ = typeface("a:minorFont");
    }
    if (!styles) return;
    run_defaults_ = styles->descend({"w:docDefaults", "w:rPrDefault", "w:rPr"});
    paragraph_defaults_ = styles->descend({"w:docDefaults", "w:pPrDefault", "w:pPr"});
    for (const Node& style : styles->children) {
        if (style.name != "w:style") continue;
        const std::string id(style.attribute("w:styleId").value_or(""));
        styles_.emplace(id, &style);
        const auto is_default = style.attribute("w:default");
        if (is_default != "1" && is_default != "true" && is_default != "on") continue;
        if (style.attribute("w:type") == "paragraph") default_paragraph_ = id;
        if (style.attribute("w:type") == "table") default_table_ = id;
    }
}

std::vector<const Node*> DocxStyles::chain(const std::string& style) const {
    std::vector<const Node*> styles;
    for (std::string id = style; styles.size() < longest_chain;) {
        const auto found = styles_.find(id);
        if (found == styles_.end()) break;
        styles.push_back(found->second);
        const Node* base = found->second->child("w:basedOn");
        if (!base) break;
        id = value_of(*base);
    }
    std::ranges::reverse(styles);
    return styles;
}

std::string DocxStyles::theme_font(std::string_view name) const {
    return name.starts_with("major") ? major_font_ : minor_font_;
}

void DocxStyles::apply_run(const Node& from, RunProperties& properties) const {
    toggle(from, "w:b", properties.bold);
    toggle(from, "w:i", properties.italic);
    toggle(from, "w:caps", properties.capitals);
    toggle(from, "w:vanish", properties.hidden);
    if (const Node* fonts = from.child("w:rFonts")) {
        // A theme's font wins over a name beside it (17.3.2.26).
        if (const auto name = fonts->attribute("w:ascii")) properties.ascii_font = *name;
        if (const auto name = fonts->attribute("w:hAnsi")) properties.high_font = *name;
        if (const auto name = fonts->attribute("w:asciiTheme")) properties.ascii_font = theme_font(*name);
        if (const auto name = fonts->attribute("w:hAnsiTheme")) properties.high_font = theme_font(*name);
    }
    if (const Node* size = from.child("w:sz"))
        if (const auto half_points = size->number("w:val")) properties.size = Length::pt(*half_points / 2.0);
    if (const Node* underline = from.child("w:u")) properties.underline = is_visible(*underline);
    if (const Node* color = from.child("w:color")) {
        const std::string value = to_upper(value_of(*color));
        properties.color = value.empty() || value == "AUTO" ? "000000" : value;
    }
}

DocxStyles::Resolved DocxStyles::resolve(const Node* from, const std::string& table_style) const {
    Resolved resolved;
    resolved.run.ascii_font = resolved.run.high_font = "Times New Roman";
    if (run_defaults_) apply_run(*run_defaults_, resolved.run);
    if (paragraph_defaults_) apply(*paragraph_defaults_, resolved.paragraph);

    const Node* named = from ? from->child("w:pStyle") : nullptr;
    std::string style = named ? value_of(*named) : default_paragraph_;
    if (!styles_.contains(style)) style = default_paragraph_;
    std::vector<const Node*> styles = table_style.empty() ? std::vector<const Node*>() : chain(table_style);
    std::ranges::copy(chain(style), std::back_inserter(styles));
    for (const Node* each : styles) {
        if (const Node* run = each->child("w:rPr")) apply_run(*run, resolved.run);
        if (const Node* paragraph = each->child("w:pPr")) apply(*paragraph, resolved.paragraph);
    }
    resolved.paragraph.style = style;
    resolved.paragraph.numbering_is_direct = from && from->child("w:numPr");
    if (from) apply(*from, resolved.paragraph);
    return resolved;
}

RunProperties DocxStyles::resolve_run(const Node* from, const RunProperties& paragraph) const {
    RunProperties properties = paragraph;
    if (!from) return properties;
    if (const Node* named = from->child("w:rStyle")) {
        RunProperties own = paragraph;
        own.bold = own.italic = own.capitals = false;
        for (const Node* style : chain(value_of(*named)))
            if (const Node* run = style->child("w:rPr")) apply_run(*run, own);
        properties = own;
        properties.bold = paragraph.bold != own.bold;
        properties.italic = paragraph.italic != own.italic;
        properties.capitals = paragraph.capitals != own.capitals;
    }
    apply_run(*from, properties);
    return properties;
}

const Node* DocxStyles::table_property(const std::string& table_style, std::string_view name) const {
    const Node* property = nullptr;
    for (const Node* style : chain(table_style.empty() ? default_table_ : table_style))
        if (const Node* all = style->child("w:tblPr"))
            if (const Node* own = all->child(name)) property = own;
    return property;
}

}  // namespace kehoach::papers
