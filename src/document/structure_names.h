// What the elements of a structure are called in a PDF.
#pragma once

#include <string>

#include "document/structure.h"

namespace kehoach::document {

// The structure type: "P", "H1", "TBody" (ISO 32000-1, 14.8.4).
std::string name_of(const Element& element);
// The value of ListNumbering: "None", "LowerAlpha" (table 347).
const char* name_of(ListNumbering numbering);

}  // namespace kehoach::document
