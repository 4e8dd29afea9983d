// Signature fields: first where a paragraph asks for them, then, on the finished page, where there is room.
#pragma once

#include <vector>

#include "document/document.h"
#include "layout/fonts.h"
#include "layout/pages.h"
#include "layout/strip.h"

namespace kehoach::layout {

// Adds the fields of a paragraph to its last strip. `line_width`: of what that prints; `width`: of the
// column.
void mark_fields(const document::Paragraph& paragraph, Length line_width, Length width, Strip& last);

// Centres those that stand below the strip in the room that it turns out to have there.
void center_fields(Strip& strip, Length room);

// The fields of the page with this index, which begins `section` when its number is 1. One beside a line
// moves under it when it would leave the text or lie over other words; under the line it keeps as far to the
// right as the words there let it.
std::vector<Field> place_fields(const std::vector<FieldMark>& marks, const Page& page, int index,
                                const document::PageSetup& setup, const Fonts& fonts);

}  // namespace kehoach::layout
