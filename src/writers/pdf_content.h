// One finished page as a PDF content stream (ISO 32000-1, 7.8.2): text and lines, uncompressed.
#pragma once

#include <string>

#include "layout/pages.h"
#include "writers/pdf_codes.h"

namespace kehoach::writers {

// The name of a face in the resources of every page: /F1 to /F4.
std::string pdf_font_name(layout::Face face);

// Items are drawn in their order, each between the operators that it needs and no others, so that marked
// content can be put around any run of them. Colour is the initial one, black in DeviceGray (8.4.1).
std::string pdf_content(const layout::Page& page, const PdfCodes& codes);

}  // namespace kehoach::writers
