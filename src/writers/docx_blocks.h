// Blocks one below the other: in a section, a header, a footer.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "document/document.h"
#include "writers/docx_context.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

// Word takes a table for a paragraph nowhere: between two of them and at the end it wants one.
bool is_table(const document::Block& block);

// `ended`: the section whose last blocks these are, unless the body itself carries its properties.
void write_blocks(ooxml::XmlWriter& xml, Context& context, const std::vector<document::Block>& blocks,
                  Length width, std::optional<std::size_t> ended);

}  // namespace kehoach::writers::word
