#include "writers/docx_paragraph.h"

#include <string>

#include "writers/docx_inlines.h"
#include "writers/docx_own_styles.h"
#include "writers/docx_revisions.h"
#include "writers/docx_sections.h"
#include "writers/docx_table_look.h"

namespace kehoach::writers::word {

using document::Paragraph;
using ooxml::XmlWriter;

namespace {

void write_section_end(XmlWriter& xml, Context& context, const Place& place) {
    if (!place.ended_section) return;
    write_section(xml, context, *place.ended_section);
}

std::optional<Numbering> numbering_of(const std::optional<document::Marker>& marker) {
    if (!marker || !marker->list) return std::nullopt;
    return Numbering{*marker->list, marker->level};
}

// The border stands outside the indents; its box in the middle of the column.
void write_stamp_indents(XmlWriter& xml, const document::Stamp& stamp, Length column) {
    const std::int64_t spare = (column - stamp.width + stamp.border).to_twips();
    xml.open("w:ind").attribute("w:left", spare / 2).attribute("w:right", spare - spare / 2).close();
}

// What a style, a list and a place make of a paragraph.
void write_look(XmlWriter& xml, Context& context, const Paragraph& paragraph, const Place& place) {
    const NamedStyle& named = context.style(paragraph.style);
    const document::Style& style = *named.style;
    if (paragraph.style != document::normal_style) xml.leaf("w:pStyle", "w:val", named.id);
    if ((paragraph.keep_with_next || place.keep_with_next) && !style.keep_with_next) xml.leaf("w:keepNext");
    const std::optional<Numbering> numbering = numbering_of(paragraph.marker);
    if (numbering != named.numbering) write_numbering(xml, numbering);
    // Taken out of its style's list, a paragraph says its indent anew, as Word writes it, or LibreOffice has
    // none.
    const bool left_list = named.numbering && !numbering;
    const Length indent = numbering ? context.indent_in_list(*numbering, style.first_line) : style.first_line;
    if (place.extra_before != Length() || paragraph.after) {
        xml.open("w:spacing");
        if (place.extra_before != Length())
            xml.attribute("w:before", (style.before + place.extra_before).to_twips());
        if (paragraph.after) xml.attribute("w:after", paragraph.after->to_twips());
        xml.close();
    }
    if (indent != style.first_line || left_list)
        xml.leaf("w:ind", "w:firstLine", style.first_line.to_twips());
    if (style.stamp) write_stamp_indents(xml, *style.stamp, place.width);
}

// What rejecting the change makes of it.
void write_former_look(XmlWriter& xml, Context& context, const Paragraph& paragraph, const Place& place) {
    if (!paragraph.former) return;
    Paragraph former = paragraph;
    former.style = paragraph.former->style;
    former.marker = paragraph.former->marker;
    open_change(xml, context, "w:pPrChange").open("w:pPr");
    write_look(xml, context, former, place);
    xml.close().close();
}

void write_properties(XmlWriter& xml, Context& context, const Paragraph& paragraph, const Place& place) {
    xml.open("w:pPr");
    write_look(xml, context, paragraph, place);
    write_end_revision(xml, context, paragraph.mark);
    write_section_end(xml, context, place);
    write_former_look(xml, context, paragraph, place);
    xml.close_if_filled();
}

}  // namespace

// List 0 is Word's way to say none.
void write_numbering(XmlWriter& xml, const std::optional<Numbering>& numbering) {
    xml.open("w:numPr").leaf("w:ilvl", "w:val", numbering ? numbering->level : 0);
    xml.leaf("w:numId", "w:val", numbering ? static_cast<std::int64_t>(numbering->list + 1) : 0).close();
}

void write_paragraph(XmlWriter& xml, Context& context, const Paragraph& paragraph, const Place& place,
                     bool is_footnote) {
    const NamedStyle& named = context.style(paragraph.style);
    const Bookmark* row = context.place_bookmark(place.anchor);
    const Bookmark* own = context.place_bookmark(paragraph.anchor);

    xml.open("w:p");
    write_properties(xml, context, paragraph, place);
    open_bookmark(xml, row);
    if (is_footnote) write_note_number(xml);
    write_content(xml, context, paragraph, *named.style, own);
    close_bookmark(xml, row);
    xml.close();
    context.end_paragraph(paragraph.mark);
}

void write_rule(XmlWriter& xml, Context& context, const document::Rule& rule, Length width,
                const Place& place) {
    // Rounded once, so that the rule itself keeps its length.
    const std::int64_t length = rule.length.to_twips();
    const std::int64_t spare = width.to_twips() - length;
    const std::int64_t left = spare / 2;

    xml.open("w:p").open("w:pPr");
    xml.leaf("w:pStyle", "w:val", context.style(document::rule_style).id);
    if (place.keep_with_next) xml.leaf("w:keepNext");
    if (rule.thickness != context.survey().first_rule->thickness) write_rule_border(xml, rule.thickness);
    xml.open("w:spacing").attribute("w:before", (rule.gap + place.extra_before).to_twips());
    if (rule.after > Length()) xml.attribute("w:after", rule.after.to_twips());
    xml.close();
    xml.open("w:ind").attribute("w:left", left).attribute("w:right", spare - left).close();
    write_end_revision(xml, context, rule.mark);
    write_section_end(xml, context, place);
    xml.close().close();
}

void write_filler(XmlWriter& xml, Context& context, const Place& place) {
    xml.open("w:p").open("w:pPr");
    xml.leaf("w:pStyle", "w:val", filler_style);
    if (place.keep_with_next) xml.leaf("w:keepNext");
    if (place.ended_section)
        write_end_revision(xml, context, context.document().sections[*place.ended_section].end);
    write_section_end(xml, context, place);
    xml.close().close();
}

}  // namespace kehoach::writers::word
