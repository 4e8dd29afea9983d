// A section's blocks → strips, and a footnote's.
#pragma once

#include <vector>

#include "document/document.h"
#include "layout/fonts.h"
#include "layout/paginate.h"
#include "layout/strip.h"

namespace kehoach::layout {

// The blocks of a section, or of the top or foot of its first page. `page_height`: of the text on a page.
std::vector<Strip> stack(const std::vector<document::Block>& blocks, Length width,
                         const document::Document& document, const Fonts& fonts, Length page_height);

// Note `number` of the document, from 1, set as wide as `width`.
Note set_note(int number, const document::Document& document, const Fonts& fonts, Length width);

}  // namespace kehoach::layout
