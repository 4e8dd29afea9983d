#include "writers/docx_paragraph.h"

#include <string>

#include "writers/docx_controls.h"
#include "writers/docx_fields.h"
#include "writers/docx_sections.h"
#include "writers/docx_table_look.h"

namespace kehoach::writers::word {

using document::FootnoteMark;
using document::Inline;
using document::Paragraph;
using document::Run;
using document::Slot;
using ooxml::XmlWriter;

namespace {

// What the style of a paragraph has already need not be said of a run.
Emphasis beyond_style(bool bold, bool italic, const document::Style& style) {
    return {bold && !style.bold, italic && !style.italic};
}

// Spaces at the ends are lost on a reader that is not told to keep them.
bool needs_preserving(std::string_view before, std::string_view text) {
    return (before.empty() ? text : before).starts_with(' ') || (text.empty() ? before : text).ends_with(' ');
}

// w:t with `before` and `text` in one.
void write_text(XmlWriter& xml, std::string_view before, std::string_view text, bool preserve) {
    xml.open("w:t");
    if (preserve || needs_preserving(before, text)) xml.attribute("xml:space", "preserve");
    xml.text(before).text(text).close();
}

void write_run(XmlWriter& xml, std::string_view before, std::string_view text, Emphasis emphasis,
               bool preserve = false) {
    if (before.empty() && text.empty()) return;
    xml.open("w:r");
    write_emphasis(xml, emphasis);
    write_text(xml, before, text, preserve);
    xml.close();
}

void open_footnote_mark(XmlWriter& xml) {
    xml.open("w:r").open("w:rPr").leaf("w:rStyle", "w:val", footnote_mark_style).close();
}

// A note has one reference; a further mark of it is its number.
void write_footnote_mark(XmlWriter& xml, Context& context, const FootnoteMark& mark) {
    open_footnote_mark(xml);
    if (context.refer_to_footnote(mark.number)) {
        xml.leaf("w:footnoteReference", "w:id", mark.number);
    } else {
        write_text(xml, {}, std::to_string(mark.number), false);
    }
    xml.close();
}

// REF with the switches that give the same text: \h makes it a link, \n is the paragraph's number as it
// stands, \w that with the numbers above it, both without a full stop at the end (ECMA-376 Part
// 1, 17.16.5.51).
std::string reference_to(const Bookmark& target, document::Reference reference) {
    const std::string_view number = reference == document::Reference::number        ? " \\n"
                                    : reference == document::Reference::full_number ? " \\w"
                                                                                    : "";
    return "REF " + target.name + std::string(number) + " \\h";
}

bool is_field(const Inline& content) {
    const auto* run = std::get_if<Run>(&content);
    return run && run->reference != document::Reference::none;
}

// The bookmark that a run links to; null without link, or when the document has no such place.
const Bookmark* target_of(const Inline& content, const Context& context) {
    const auto* run = std::get_if<Run>(&content);
    if (!run || !run->link.starts_with('#')) return nullptr;
    return context.bookmark(std::string_view(run->link).substr(1));
}

// A blank that has no name is nothing but text.
void write_slot(XmlWriter& xml, Context& context, const Slot& slot, Emphasis emphasis) {
    const bool is_control = slot.name != document::SlotName::blank;
    if (is_control) open_control(xml, slot, context.add_control(slot), emphasis);
    write_run(xml, {}, slot.text, emphasis, true);
    if (is_control) close_control(xml);
}

void write_inline(XmlWriter& xml, Context& context, const Inline& content, const document::Style& style,
                  std::string_view before) {
    const Bookmark* target = target_of(content, context);
    if (target && is_field(content)) {
        const auto& run = std::get<Run>(content);
        write_field(xml, reference_to(*target, run.reference), run.text,
                    beyond_style(run.bold, run.italic, style));
    } else if (const auto* run = std::get_if<Run>(&content)) {
        write_run(xml, before, run->text, beyond_style(run->bold, run->italic, style));
    } else if (const auto* slot = std::get_if<Slot>(&content)) {
        write_slot(xml, context, *slot, beyond_style(slot->bold, slot->italic, style));
    } else {
        write_footnote_mark(xml, context, std::get<FootnoteMark>(content));
    }
}

// Text without emphasis or link can take the literal marker into its own run.
bool joins_marker(const Paragraph& paragraph, const Context& context, const document::Style& style) {
    if (paragraph.content.empty()) return false;
    const Inline& first = paragraph.content.front();
    const auto* run = std::get_if<Run>(&first);
    if (!run || target_of(first, context)) return false;
    const Emphasis emphasis = beyond_style(run->bold, run->italic, style);
    return !emphasis.bold && !emphasis.italic;
}

// A field is a link by itself.
void write_inlines(XmlWriter& xml, Context& context, const std::vector<Inline>& inlines,
                   const document::Style& style, std::string before) {
    const Bookmark* open_target = nullptr;
    for (const Inline& content : inlines) {
        const Bookmark* target = is_field(content) ? nullptr : target_of(content, context);
        if (target != open_target && open_target) xml.close();
        if (target != open_target && target) {
            xml.open("w:hyperlink").attribute("w:anchor", target->name).attribute("w:history", "1");
        }
        open_target = target;
        write_inline(xml, context, content, style, before);
        before.clear();
    }
    if (open_target) xml.close();
}

void open_bookmark(XmlWriter& xml, const Bookmark* bookmark) {
    if (!bookmark) return;
    xml.open("w:bookmarkStart").attribute("w:id", bookmark->id).attribute("w:name", bookmark->name).close();
}

void close_bookmark(XmlWriter& xml, const Bookmark* bookmark) {
    if (bookmark) xml.leaf("w:bookmarkEnd", "w:id", bookmark->id);
}

// The literal number of a paragraph, as far as it is not its text's. A reference to the paragraph prints what
// is between the bookmarks: the number without its full stop.
std::string write_literal_marker(XmlWriter& xml, const Paragraph& paragraph, const Bookmark* own,
                                 bool joins_text) {
    std::string number = paragraph.marker->text;
    std::string rest = paragraph.content.empty() ? "" : " ";
    if (own) {
        for (; number.ends_with('.'); number.pop_back())
            rest.insert(0, ".");
        open_bookmark(xml, own);
        write_run(xml, {}, number, {});
        close_bookmark(xml, own);
        number.clear();
    }
    if (joins_text) return number + rest;
    write_run(xml, number, rest, {});
    return {};
}

void write_content(XmlWriter& xml, Context& context, const Paragraph& paragraph, const document::Style& style,
                   const Bookmark* own) {
    std::string before;
    const bool is_literal = paragraph.marker && !paragraph.marker->list;
    if (is_literal)
        before = write_literal_marker(xml, paragraph, own, joins_marker(paragraph, context, style));
    else
        open_bookmark(xml, own);
    write_inlines(xml, context, paragraph.content, style, std::move(before));
    if (!is_literal) close_bookmark(xml, own);
}

void write_section_end(XmlWriter& xml, const Context& context, const Place& place) {
    if (!place.ended_section) return;
    write_section(xml, context.document().sections[*place.ended_section], *place.ended_section);
}

std::optional<Numbering> numbering_of(const Paragraph& paragraph) {
    if (!paragraph.marker || !paragraph.marker->list) return std::nullopt;
    return Numbering{*paragraph.marker->list, paragraph.marker->level};
}

// The border stands outside the indents; its box in the middle of the column.
void write_stamp_indents(XmlWriter& xml, const document::Stamp& stamp, Length column) {
    const std::int64_t spare = (column - stamp.width + stamp.border).to_twips();
    xml.open("w:ind").attribute("w:left", spare / 2).attribute("w:right", spare - spare / 2).close();
}

void write_properties(XmlWriter& xml, Context& context, const Paragraph& paragraph, const NamedStyle& named,
                      const Place& place) {
    const document::Style& style = *named.style;
    xml.open("w:pPr");
    if (paragraph.style != document::normal_style) xml.leaf("w:pStyle", "w:val", named.id);
    if ((paragraph.keep_with_next || place.keep_with_next) && !style.keep_with_next) xml.leaf("w:keepNext");
    const std::optional<Numbering> numbering = numbering_of(paragraph);
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
    write_section_end(xml, context, place);
    xml.close_if_filled();
}

void write_rule_style(XmlWriter& xml, const Context& context, const Place& place) {
    xml.leaf("w:pStyle", "w:val", context.style(document::rule_style).id);
    if (place.keep_with_next) xml.leaf("w:keepNext");
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
    write_properties(xml, context, paragraph, named, place);
    open_bookmark(xml, row);
    if (is_footnote) {
        open_footnote_mark(xml);
        xml.leaf("w:footnoteRef").close();
        write_run(xml, {}, " ", {});
    }
    write_content(xml, context, paragraph, *named.style, own);
    close_bookmark(xml, row);
    xml.close();
}

void write_rule(XmlWriter& xml, const Context& context, const document::Rule& rule, Length width,
                const Place& place) {
    // Rounded once, so that the rule itself keeps its length.
    const std::int64_t length = rule.length.to_twips();
    const std::int64_t spare = width.to_twips() - length;
    const std::int64_t left = spare / 2;

    xml.open("w:p").open("w:pPr");
    write_rule_style(xml, context, place);
    xml.open("w:pBdr").open("w:top").attribute("w:val", "single");
    xml.attribute("w:sz", to_eighth_points(rule.thickness))
        .attribute("w:space", 0)
        .attribute("w:color", "000000");
    xml.close().close();
    xml.open("w:spacing").attribute("w:before", (rule.gap + place.extra_before).to_twips());
    if (rule.after > Length()) xml.attribute("w:after", rule.after.to_twips());
    xml.close();
    xml.open("w:ind").attribute("w:left", left).attribute("w:right", spare - left).close();
    write_section_end(xml, context, place);
    xml.close().close();
}

void write_filler(XmlWriter& xml, const Context& context, const Place& place) {
    xml.open("w:p").open("w:pPr");
    write_rule_style(xml, context, place);
    xml.close().close();
}

void write_thin_filler(XmlWriter& xml, const Context& context, const Place& place) {
    xml.open("w:p").open("w:pPr");
    write_rule_style(xml, context, place);
    xml.open("w:spacing").attribute("w:line", 1).attribute("w:lineRule", "exact").close();
    write_section_end(xml, context, place);
    xml.close().close();
}

}  // namespace kehoach::writers::word
