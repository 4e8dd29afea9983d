#include "writers/docx_inlines.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "writers/docx_comments.h"
#include "writers/docx_controls.h"
#include "writers/docx_fields.h"
#include "writers/docx_own_styles.h"
#include "writers/docx_revisions.h"

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
void write_text(XmlWriter& xml, std::string_view before, std::string_view text, bool preserve,
                Revision revision = Revision::none) {
    xml.open(text_element(revision));
    if (preserve || needs_preserving(before, text)) xml.attribute("xml:space", "preserve");
    xml.text(before).text(text).close();
}

void write_run(XmlWriter& xml, std::string_view before, std::string_view text, Emphasis emphasis,
               bool preserve = false, Revision revision = Revision::none) {
    if (before.empty() && text.empty()) return;
    xml.open("w:r");
    write_emphasis(xml, emphasis);
    write_text(xml, before, text, preserve, revision);
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
        write_text(xml, {}, std::to_string(mark.number), false, mark.revision);
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

Revision revision_of(const Inline& content) {
    if (const auto* run = std::get_if<Run>(&content)) return run->revision;
    const auto* mark = std::get_if<FootnoteMark>(&content);
    return mark ? mark->revision : Revision::none;
}

void write_inline(XmlWriter& xml, Context& context, const Inline& content, const document::Style& style,
                  std::string_view before) {
    open_revision(xml, context, revision_of(content));
    const Bookmark* target = target_of(content, context);
    if (target && is_field(content)) {
        const auto& run = std::get<Run>(content);
        write_field(xml, reference_to(*target, run.reference), run.text,
                    beyond_style(run.bold, run.italic, style), run.revision);
    } else if (const auto* run = std::get_if<Run>(&content)) {
        write_run(xml, before, run->text, beyond_style(run->bold, run->italic, style), false, run->revision);
    } else if (const auto* slot = std::get_if<Slot>(&content)) {
        write_slot(xml, context, *slot, beyond_style(slot->bold, slot->italic, style));
    } else {
        write_footnote_mark(xml, context, std::get<FootnoteMark>(content));
    }
    close_revision(xml, revision_of(content));
}

// Text without emphasis or link can take the literal marker into its own run.
bool joins_marker(const Paragraph& paragraph, const Context& context, const document::Style& style) {
    if (paragraph.content.empty()) return false;
    const Inline& first = paragraph.content.front();
    const auto* run = std::get_if<Run>(&first);
    if (!run || target_of(first, context) || run->revision != paragraph.marker->revision) return false;
    const Emphasis emphasis = beyond_style(run->bold, run->italic, style);
    return !emphasis.bold && !emphasis.italic;
}

// What came or went as a whole begins with that.
Revision revision_of(const Paragraph& paragraph) {
    return paragraph.content.empty() ? Revision::none : revision_of(paragraph.content.front());
}

// The comments that a paragraph's inline `i` is in: those of the paragraph and of the run. What is no run is
// in those that go on behind it.
std::vector<std::size_t> comments_at(const Paragraph& paragraph, std::size_t i,
                                     const std::vector<std::size_t>& open) {
    std::vector<std::size_t> found;
    if (revision_of(paragraph) == Revision::none) found = paragraph.comments;
    const auto* run = std::get_if<Run>(&paragraph.content[i]);
    for (std::size_t next = i + 1; !run && next < paragraph.content.size(); ++next)
        run = std::get_if<Run>(&paragraph.content[next]);
    if (!run) return found;
    const bool is_own = run == std::get_if<Run>(&paragraph.content[i]);
    std::ranges::copy_if(run->comments, std::back_inserter(found), [&](std::size_t comment) {
        return is_own || std::ranges::find(open, comment) != open.end();
    });
    return found;
}

// A field is a link by itself.
void write_inlines(XmlWriter& xml, Context& context, const Paragraph& paragraph, const document::Style& style,
                   std::string before) {
    CommentRanges ranges(xml);
    const Revision revision = revision_of(paragraph);
    if (revision == Revision::none)
        ranges.move_to(paragraph.comments);
    else
        write_comment_marks(xml, context, paragraph.comments, revision);
    const Bookmark* open_target = nullptr;
    for (std::size_t i = 0; i < paragraph.content.size(); ++i) {
        const Inline& content = paragraph.content[i];
        const Bookmark* target = is_field(content) ? nullptr : target_of(content, context);
        if (target != open_target && open_target) xml.close();
        ranges.move_to(comments_at(paragraph, i, ranges.open()));
        if (target != open_target && target) {
            xml.open("w:hyperlink").attribute("w:anchor", target->name).attribute("w:history", "1");
        }
        open_target = target;
        write_inline(xml, context, content, style, before);
        before.clear();
    }
    if (open_target) xml.close();
    ranges.move_to({});
}

// The literal number of a paragraph, as far as it is not its text's. A reference to the paragraph prints what
// is between the bookmarks: the number without its full stop.
std::string write_literal_marker(XmlWriter& xml, Context& context, const Paragraph& paragraph,
                                 const Bookmark* own, bool joins_text) {
    const Revision revision = paragraph.marker->revision;
    const auto write_number = [&](std::string_view number, std::string_view rest) {
        if (number.empty() && rest.empty()) return;
        open_revision(xml, context, revision);
        write_run(xml, number, rest, {}, false, revision);
        close_revision(xml, revision);
    };
    std::string number = paragraph.marker->text;
    std::string rest = paragraph.content.empty() ? "" : " ";
    if (own) {
        for (; number.ends_with('.'); number.pop_back())
            rest.insert(0, ".");
        open_bookmark(xml, own);
        write_number(number, {});
        close_bookmark(xml, own);
        number.clear();
    }
    if (joins_text) return number + rest;
    write_number(number, rest);
    return {};
}

}  // namespace

void open_bookmark(XmlWriter& xml, const Bookmark* bookmark) {
    if (!bookmark) return;
    xml.open("w:bookmarkStart").attribute("w:id", bookmark->id).attribute("w:name", bookmark->name).close();
}

void close_bookmark(XmlWriter& xml, const Bookmark* bookmark) {
    if (bookmark) xml.leaf("w:bookmarkEnd", "w:id", bookmark->id);
}

void write_note_number(XmlWriter& xml) {
    open_footnote_mark(xml);
    xml.leaf("w:footnoteRef").close();
    write_run(xml, {}, " ", {});
}

void write_content(XmlWriter& xml, Context& context, const Paragraph& paragraph, const document::Style& style,
                   const Bookmark* own) {
    std::string before;
    const bool is_literal = paragraph.marker && !paragraph.marker->list;
    if (is_literal)
        before = write_literal_marker(xml, context, paragraph, own, joins_marker(paragraph, context, style));
    else
        open_bookmark(xml, own);
    write_inlines(xml, context, paragraph, style, std::move(before));
    if (!is_literal) close_bookmark(xml, own);
}

}  // namespace kehoach::writers::word
