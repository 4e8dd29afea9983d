// Tables and columns side by side as strips.
#pragma once

#include <vector>

#include "document/document.h"
#include "layout/fonts.h"
#include "layout/strip.h"

namespace kehoach::layout {

// `page_height`: of the text on a page. The table's columns must have their widths.
std::vector<Strip> stack(const document::Table& table, const document::Document& document, const Fonts& fonts,
                         Length page_height);

// Sets the least height of header rows, if there are several. The columns must have their widths.
void set_header_heights(document::Table& table, const document::Document& document, const Fonts& fonts);

// The drops of the rows must have been set by align_baselines().
std::vector<Strip> stack(const document::SideBySide& columns, const document::Document& document,
                         const Fonts& fonts, Length page_height);

// Lets the two sides of each row begin on one baseline.
void align_baselines(document::SideBySide& columns, const document::Document& document, const Fonts& fonts);

}  // namespace kehoach::layout
