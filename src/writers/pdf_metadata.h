// What the file says about itself: title, author, dates and language, for people and for programs (XMP).
#pragma once

#include <string>

#include "base/date.h"
#include "document/document.h"
#include "writers/pdf_objects.h"

namespace kehoach::writers {

// The part of ISO 19005 that a file claims to conform to, at level A.
enum class PdfaPart { two = 2, three = 3 };

// The XMP packet (ISO 16684-1), with the claims: PDF/A (ISO 19005-2, 6.6.4) and PDF/UA-1 (ISO 14289-1, 5).
// Properties without a value are left out.
std::string pdf_xmp(const document::Properties& properties, PdfaPart part);

// Info says the same as XMP.
void add_metadata(PdfFile& file, const document::Properties& properties, PdfaPart part);

// The first second of a day (ISO 32000-1, 7.9.4).
std::string pdf_date(Date date);

}  // namespace kehoach::writers
