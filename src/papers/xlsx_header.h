// The header or footer of a worksheet: &C&"Times New Roman,Regular"&14&P (ECMA-376 Part 1, 18.3.1.39).
#pragma once

#include <optional>
#include <string_view>

#include "papers/paper.h"

namespace kehoach::papers {

// The number of the page in it; nothing when there is none. `otherwise` is the look of what says nothing.
std::optional<PageNumber> find_page_number(std::string_view codes, PageNumber::Place place,
                                           const Look& otherwise);

}  // namespace kehoach::papers
