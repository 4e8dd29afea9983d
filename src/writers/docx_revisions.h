// Tracked changes: what Word shows as come or gone until somebody accepts or rejects it (ECMA-376 Part 1,
// 17.13.5).
#pragma once

#include <string_view>

#include "base/revision.h"
#include "writers/docx_context.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

// Opens an element with the id, author and date of a change.
ooxml::XmlWriter& open_change(ooxml::XmlWriter& xml, Context& context, std::string_view element);

// Around runs: w:ins or w:del; nothing for Revision::none.
void open_revision(ooxml::XmlWriter& xml, Context& context, Revision revision);
void close_revision(ooxml::XmlWriter& xml, Revision revision);

// In the properties of a row, or of a paragraph's end.
void write_revision(ooxml::XmlWriter& xml, Context& context, Revision revision);
// The properties of a paragraph's end that came or went.
void write_end_revision(ooxml::XmlWriter& xml, Context& context, Revision revision);

}  // namespace kehoach::writers::word
