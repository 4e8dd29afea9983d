// One finished page as a PDF content stream (ISO 32000-1, 7.8.2): text and lines, uncompressed.
#pragma once

#include <string>
#include <vector>

#include "document/structure.h"
#include "layout/pages.h"
#include "writers/pdf_codes.h"

namespace kehoach::writers {

// The name of a face in the resources of every page: /F1 to /F4.
std::string pdf_font_name(layout::Face face);

struct PdfContent {
    std::string operators;
    std::vector<int> marked;  // the elements of its marked-content sequences, by MCID (14.7.4.2)
};

// Items are drawn in their order. All of it is marked: text as its element's, lines and what belongs to no
// element as artifacts (14.8.2.2). Colour is the initial one, black in DeviceGray (8.4.1).
PdfContent pdf_content(const layout::Page& page, const document::Structure& structure, const PdfCodes& codes);

}  // namespace kehoach::writers
