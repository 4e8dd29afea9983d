// Where the text of a PDF's pages has its edges, told by the lines.
#pragma once

#include <vector>

#include "papers/pdf_layout.h"

namespace kehoach::papers {

// Pages of one size share one frame. Lines, page numbers and the edges of tables must be known.
void set_frames(std::vector<PlacedPage>& pages);

}  // namespace kehoach::papers
