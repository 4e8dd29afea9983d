// w:sectPr: paper, margins, header and page numbers of one section (ECMA-376 Part 1, 17.6).
#pragma once

#include <cstddef>

#include "writers/docx_context.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

// `index` of the section from 0: each has headers of its own.
void write_section(ooxml::XmlWriter& xml, Context& context, std::size_t index);

}  // namespace kehoach::writers::word
