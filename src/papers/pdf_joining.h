// Whether a line of a page goes on with the paragraph above it.
#pragma once

#include <vector>

#include "papers/pdf_layout.h"

namespace kehoach::papers {

// Where two lines meet.
struct Joint {
    const std::vector<const PlacedLine*>& above;  // the paragraph's lines; at least one
    const PlacedLine& below;
    const Frame& frame;  // of the page of the line below
    double pitch = 0;    // of the paragraph's lines, in points
    bool breaks_page = false;
};

bool goes_on(const Joint& joint);

// In the middle, with room at its sides.
bool is_centered(const TextLine& line, const Frame& frame);

}  // namespace kehoach::papers
