// What a paragraph says: runs, links and references, controls, footnote marks.
#pragma once

#include "document/document.h"
#include "writers/docx_context.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

// Around what a reference to the bookmark repeats; null: nothing is written.
void open_bookmark(ooxml::XmlWriter& xml, const Bookmark* bookmark);
void close_bookmark(ooxml::XmlWriter& xml, const Bookmark* bookmark);

// The mark at the beginning of a footnote.
void write_note_number(ooxml::XmlWriter& xml);

// The literal number, if it has one, and the text; `own` is the paragraph's bookmark, or null.
void write_content(ooxml::XmlWriter& xml, Context& context, const document::Paragraph& paragraph,
                   const document::Style& style, const Bookmark* own);

}  // namespace kehoach::writers::word
