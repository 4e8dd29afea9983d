// A boxed line of text, as a strip.
#pragma once

#include "document/document.h"
#include "layout/fonts.h"
#include "layout/strip.h"

namespace kehoach::layout {

// Sets what the type decides: the spaces to the border, and the line between them (document.h, Stamp).
void settle_stamp(document::Style& style, const Fonts& fonts);

// The paragraph in the box of its style, in the middle of `width`. Words that are too many for one line make
// the box higher.
Strip set_stamp(const document::Paragraph& paragraph, const document::Style& style, const Fonts& fonts,
                Length width);

}  // namespace kehoach::layout
