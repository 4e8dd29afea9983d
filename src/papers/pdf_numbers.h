// The number of a page among its lines.
#pragma once

#include <optional>
#include <vector>

#include "papers/paper.h"
#include "papers/pdf_lines.h"

namespace kehoach::papers {

struct FoundNumber {
    PageNumber number;
    double center = 0;  // in points from the page's left edge
};

// Takes it out of the lines: a number alone in its row, first or last of the page, within its margin.
std::optional<FoundNumber> take_page_number(std::vector<TextLine>& lines, double page_height);

}  // namespace kehoach::papers
