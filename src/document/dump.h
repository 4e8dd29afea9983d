// A document and a workbook as text, one line a block, for golden files and for people. Lengths are
// millimetres. Inlines show what they are: **bold**, *italic*, {number} a blank slot, {number=47} a filled
// one, [^1] a footnote mark, [text](#anchor) a link; a no-break space is shown as ~.
#pragma once

#include <string>

#include "document/document.h"
#include "document/workbook.h"

namespace kehoach::document {

std::string dump(const Document& document);
std::string dump(const Workbook& workbook);

}  // namespace kehoach::document
