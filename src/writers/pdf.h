// Pages → PDF 1.7, through PoDoFo's objects; fonts and text are ours.
#pragma once

#include <string>

#include "layout/fonts.h"
#include "layout/pages.h"

namespace kehoach::writers {

// The bytes of the file. The same pages give the same bytes.
std::string pdf(const layout::Pages& pages, const layout::FontFiles& fonts);

}  // namespace kehoach::writers
