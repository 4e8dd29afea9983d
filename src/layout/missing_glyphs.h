// Characters that the fonts cannot print: found before anything is set, because a PDF would show an empty
// box.
#pragma once

#include "base/diagnostics.h"
#include "document/document.h"
#include "layout/fonts.h"

namespace kehoach::layout {

// An error for each such character, at its first place in the document.
void report_missing_glyphs(const document::Document& document, const Fonts& fonts, Diagnostics& diagnostics);

}  // namespace kehoach::layout
