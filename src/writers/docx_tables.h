// The two kinds of w:tbl: columns side by side without borders, and ruled tables.
#pragma once

#include "document/document.h"
#include "writers/docx_context.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

void write_side_by_side(ooxml::XmlWriter& xml, Context& context, const document::SideBySide& columns);

void write_table(ooxml::XmlWriter& xml, Context& context, const document::Table& table);

}  // namespace kehoach::writers::word
