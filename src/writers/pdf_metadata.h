// What the file says about itself: title, author, dates and language, for people and for programs (XMP).
#pragma once

#include <string>

#include "document/document.h"
#include "writers/pdf_objects.h"

namespace kehoach::writers {

// The XMP packet (ISO 16684-1); properties without a value are left out.
std::string pdf_xmp(const document::Properties& properties);

void add_metadata(PdfFile& file, const document::Properties& properties);

}  // namespace kehoach::writers
