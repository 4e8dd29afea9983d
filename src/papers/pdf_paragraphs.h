// Placed lines → paragraphs with the form that they seem to have.
#pragma once

#include <vector>

#include "papers/paper.h"
#include "papers/pdf_layout.h"

namespace kehoach::papers {

// Fills paragraphs and tables; `sections` has each page's in Paper::sections.
void read_paragraphs(const std::vector<PlacedPage>& pages, const std::vector<int>& sections, Paper& paper);

}  // namespace kehoach::papers
