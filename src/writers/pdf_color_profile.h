// The colours that a PDF is meant for: sRGB, as an ICC profile of our own making.
#pragma once

#include <string>

#include "writers/pdf_objects.h"

namespace kehoach::writers {

// An ICC profile of version 4.2 (ISO 15076-1:2005) for the sRGB colour space (IEC 61966-2-1): a monitor with
// three primaries and one tone curve. Always the same bytes.
std::string srgb_profile();

// The output intent that says so (ISO 19005-2, 6.2.3): without one, a PDF/A file could use no colour, not
// even black.
void add_output_intent(PdfFile& file);

}  // namespace kehoach::writers
