// Paragraphs as w:p: style, list, what the place asks for, then runs, links, notes and bookmarks.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/document.h"
#include "writers/docx_context.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

// w:numPr: the numbering, or none where the style would bring one.
void write_numbering(ooxml::XmlWriter& xml, const std::optional<Numbering>& numbering);

// What a paragraph takes from where it stands, over its own style.
struct Place {
    bool keep_with_next = false;
    Length extra_before;                       // over the style's
    Length width;                              // of the column, for texts in boxes
    std::string_view anchor;                   // of the table row that begins here, or empty
    std::optional<std::size_t> ended_section;  // index of the section whose last paragraph this is
};

// `is_footnote`: the paragraph begins with the mark of its footnote.
void write_paragraph(ooxml::XmlWriter& xml, Context& context, const document::Paragraph& paragraph,
                     const Place& place, bool is_footnote = false);

// An empty paragraph whose top border is the rule, as document.h says: its upper edge stands `gap` below the
// text above, and it is centred in a column `width` wide.
void write_rule(ooxml::XmlWriter& xml, Context& context, const document::Rule& rule, Length width,
                const Place& place);

// A paragraph without text and with next to no height, where Word demands one and the paper has none.
void write_filler(ooxml::XmlWriter& xml, Context& context, const Place& place);

}  // namespace kehoach::writers::word
