// word/styles.xml: one paragraph style for each style of the document, saying only what differs from the one
// that it is based on (ECMA-376 Part 1, 17.7).
#include <cassert>
#include <functional>
#include <map>
#include <set>
#include <vector>

#include "writers/docx_own_styles.h"
#include "writers/docx_paragraph.h"
#include "writers/docx_parts.h"
#include "writers/docx_table_look.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {
namespace {

using document::Align;
using document::Style;
using ooxml::XmlWriter;

// What docDefaults says: everything but size and typeface is as in a fresh Style.
Style document_defaults(const Style& normal) {
    Style defaults;
    defaults.size = normal.size;
    return defaults;
}

void add_switch(XmlWriter& xml, std::string_view name, bool on) {
    if (on) {
        xml.leaf(name);
    } else {
        xml.leaf(name, "w:val", "0");
    }
}

std::string_view to_word(Align align) {
    switch (align) {
        case Align::left:
            return "left";
        case Align::center:
            return "center";
        case Align::right:
            return "right";
        case Align::justify:
            return "both";
    }
    assert(false);
    return {};
}

std::string_view color_of(document::Ink ink) { return ink == document::Ink::red ? "FF0000" : "000000"; }

void add_size(XmlWriter& xml, Length size) {
    xml.leaf("w:sz", "w:val", to_half_points(size));
    xml.leaf("w:szCs", "w:val", to_half_points(size));
}

void add_defaults(XmlWriter& xml, const Style& normal, const std::string& language) {
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    xml.open("w:rFonts");
    for (const std::string_view slot : {"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"})
        xml.attribute(slot, typeface);
    xml.close();
    add_size(xml, normal.size);
    xml.open("w:lang")
        .attribute("w:val", language)
        .attribute("w:eastAsia", language)
        .attribute("w:bidi", "ar-SA");
    xml.close().close().close();
    // Two lines at least stay together, as in the layout of the PDF.
    xml.open("w:pPrDefault").open("w:pPr").leaf("w:widowControl").open("w:spacing");
    xml.attribute("w:before", 0)
        .attribute("w:after", 0)
        .attribute("w:line", 240)
        .attribute("w:lineRule", "auto");
    xml.close().close().close();
    xml.close();
}

// The four sides of a boxed text (ECMA-376 Part 1, 17.3.1.24); sides of a paragraph have no space.
void add_stamp(XmlWriter& xml, const Style& style) {
    if (!style.stamp) return;
    const document::Stamp& stamp = *style.stamp;
    const auto add_side = [&](std::string_view side, Length space) {
        xml.open(side).attribute("w:val", "single");
        xml.attribute("w:sz", to_eighth_points(stamp.border));
        xml.attribute("w:space", space.to_twips() / 20);
        xml.attribute("w:color", color_of(style.ink)).close();
    };
    xml.open("w:pBdr");
    add_side("w:top", stamp.above);
    add_side("w:left", Length());
    add_side("w:bottom", stamp.below);
    add_side("w:right", Length());
    xml.close();
}

// Word counts automatic line spacing in 240ths of a line. The paragraph that carries a rule and the one in a
// box have their own heights, whatever the size of their type.
void add_spacing(XmlWriter& xml, const Style& style, const Style& base, bool is_rule) {
    const bool is_exact = is_rule || style.stamp;
    const bool other_line = is_exact || style.line_percent != base.line_percent;
    if (!other_line && style.before == base.before && style.after == base.after) return;
    xml.open("w:spacing");
    if (style.before != base.before) xml.attribute("w:before", style.before.to_twips());
    if (style.after != base.after) xml.attribute("w:after", style.after.to_twips());
    if (other_line) {
        xml.attribute("w:line", is_rule       ? document::rule_paragraph_height.to_twips()
                                : style.stamp ? style.stamp->line.to_twips()
                                              : style.line_percent * 240 / 100);
        xml.attribute("w:lineRule", is_exact ? "exact" : "auto");
    }
    xml.close();
}

void add_indents(XmlWriter& xml, const Style& style, const Style& base) {
    if (style.left == base.left && style.first_line == base.first_line) return;
    xml.open("w:ind");
    if (style.left != base.left) xml.attribute("w:left", style.left.to_twips());
    if (style.first_line != base.first_line) xml.attribute("w:firstLine", style.first_line.to_twips());
    xml.close();
}

// `base` is what it is based on.
void add_paragraph_properties(XmlWriter& xml, const NamedStyle& named, const NamedStyle& based_on,
                              bool is_rule, const document::Rule* rule) {
    const Style& style = *named.style;
    const Style& base = *based_on.style;
    xml.open("w:pPr");
    if (style.keep_with_next != base.keep_with_next) add_switch(xml, "w:keepNext", style.keep_with_next);
    if (style.keep_together != base.keep_together) add_switch(xml, "w:keepLines", style.keep_together);
    if (named.numbering != based_on.numbering) write_numbering(xml, named.numbering);
    if (rule) write_rule_border(xml, rule->thickness);
    add_stamp(xml, style);
    add_spacing(xml, style, base, is_rule);
    add_indents(xml, style, base);
    if (style.align != base.align) xml.leaf("w:jc", "w:val", to_word(style.align));
    // ECMA-376 counts outline levels from 0 and calls text 9.
    if (style.outline_level != base.outline_level) {
        xml.leaf("w:outlineLvl", "w:val", style.outline_level > 0 ? style.outline_level - 1 : 9);
    }
    xml.close_if_filled();
}

void add_run_properties(XmlWriter& xml, const Style& style, const Style& base) {
    xml.open("w:rPr");
    if (style.bold != base.bold) add_switch(xml, "w:b", style.bold);
    if (style.italic != base.italic) add_switch(xml, "w:i", style.italic);
    if (style.ink != base.ink) xml.leaf("w:color", "w:val", color_of(style.ink));
    if (style.size != base.size) add_size(xml, style.size);
    xml.close_if_filled();
}

// A comma in a style's name begins another name for it: Số, ký hiệu → Số - ký hiệu.
std::string without_commas(const std::string& name) {
    std::string result;
    for (const char c : name) {
        if (c == ',') {
            result += " -";
        } else {
            result += c;
        }
    }
    return result;
}

// Word knows two of ours by English names in every language, and its own commands use them: a note put in by
// hand gets the same look. The name of the document goes beside it.
void add_name(XmlWriter& xml, std::string_view id, const std::string& own_name) {
    const std::string name = without_commas(own_name);
    const std::string_view known = id == document::normal_style     ? "Normal"
                                   : id == document::footnote_style ? "footnote text"
                                                                    : std::string_view();
    xml.leaf("w:name", "w:val", known.empty() ? name : known);
    if (!known.empty()) xml.leaf("w:aliases", "w:val", name);
}

const NamedStyle& base_of(const Style& style, const Context& context) {
    return context.style(style.based_on.empty() ? document::normal_style : style.based_on);
}

// What the return key begins after a heading: the nearest style below it that is not a heading.
const NamedStyle& text_below(const Style& heading, const Context& context) {
    const NamedStyle* base = &base_of(heading, context);
    while (base->style->outline_level > 0)
        base = &base_of(*base->style, context);
    return *base;
}

// In the gallery are those that people give a text; the others are given by what they are for.
bool is_in_gallery(const std::string& id) {
    return id != document::rule_style && id != document::page_number_style && id != document::footnote_style;
}

// `priority` is the place in Word's list, from 1.
void add_paragraph_style(XmlWriter& xml, const std::string& id, const Context& context, int priority) {
    const NamedStyle& named = context.style(id);
    const Style& style = *named.style;
    const bool is_normal = id == document::normal_style;
    const Style defaults = document_defaults(style);
    const NamedStyle base = is_normal ? NamedStyle{{}, &defaults, {}} : base_of(style, context);

    open_style(xml, "paragraph", named.id, is_normal);
    add_name(xml, id, style.name);
    if (!is_normal) xml.leaf("w:basedOn", "w:val", base.id);
    if (style.outline_level > 0) xml.leaf("w:next", "w:val", text_below(style, context).id);
    xml.leaf("w:uiPriority", "w:val", priority);
    if (is_in_gallery(id)) xml.leaf("w:qFormat");
    const bool is_rule = id == document::rule_style;
    add_paragraph_properties(xml, named, base, is_rule, is_rule ? context.survey().first_rule : nullptr);
    add_run_properties(xml, style, *base.style);
    xml.close();
}

struct Listed {
    std::string id;
    int priority;
};

// The styles but the normal one, with their places in Word's list, each behind the one that it is based on:
// LibreOffice takes a style whose base comes later in the file for one without base where it sets only a part
// of its spacing.
std::vector<Listed> bases_first(const Context& context) {
    std::map<std::string, int> priorities;
    for (const std::string& id : context.survey().styles)
        if (id != document::normal_style) priorities.emplace(id, static_cast<int>(priorities.size()) + 2);
    std::vector<Listed> listed;
    std::set<std::string> written{document::normal_style};
    const std::function<void(const std::string&)> list = [&](const std::string& id) {
        if (!written.insert(id).second) return;
        if (const std::string& base = context.style(id).style->based_on; !base.empty()) list(base);
        listed.push_back({id, priorities.at(id)});
    };
    for (const std::string& id : context.survey().styles)
        list(id);
    return listed;
}

XmlWriter begin(const Context& context) {
    const document::Document& document = context.document();
    XmlWriter xml(16384);
    xml.open("w:styles").attribute("xmlns:w", main_namespace);
    add_defaults(xml, *context.style(document::normal_style).style, document.properties.language);
    add_latent_styles(xml);
    add_paragraph_style(xml, document::normal_style, context, 1);
    add_default_styles(xml);
    return xml;
}

}  // namespace

std::string glossary_styles(const Context& context) {
    XmlWriter xml = begin(context);
    xml.close();
    return xml.finish();
}

std::string styles(const Context& context) {
    XmlWriter xml = begin(context);
    for (const auto& [id, priority] : bases_first(context))
        add_paragraph_style(xml, id, context, priority);
    add_own_styles(xml, context);
    xml.close();
    return xml.finish();
}

}  // namespace kehoach::writers::word
