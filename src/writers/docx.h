// Document → DOCX (ECMA-376 transitional): real styles, numbering, fields, sections and tables.
#pragma once

#include <string>

#include "document/document.h"

namespace kehoach::writers {

// The bytes of the file. `document` must be measured (layout::measure). The same document gives the same
// bytes.
std::string docx(const document::Document& document);

}  // namespace kehoach::writers
