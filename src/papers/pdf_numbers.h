// The number of a page among its lines.
#pragma once

#include <optional>
#include <vector>

#include "papers/paper.h"
#include "papers/pdf_lines.h"

namespace kehoach::papers {

// Takes it out of the lines: a number alone in its row, first or last of the page, within its margin.
std::optional<PageNumber> take_page_number(std::vector<TextLine>& lines, double page_width,
                                           double page_height);

}  // namespace kehoach::papers
