// Glyphs of a page → lines of text, cut where columns part.
#pragma once

#include <string>
#include <vector>

#include "papers/pdf_page.h"

namespace kehoach::papers {

// Text that stands together on one baseline.
struct TextLine {
    double left = 0;  // of its ink
    double right = 0;
    double y = 0;                // baseline
    double size = 0;             // the largest
    double first_word = 0;       // its width
    int row = 0;                 // those on one height have the same number, from the top
    bool is_in_grid = false;     // between upright lines
    bool has_neighbour = false;  // another text stands at its side, outside any grid
    std::vector<Run> runs;

    double center() const { return (left + right) / 2; }
    double width() const { return right - left; }
};

// From top to bottom, each row from left to right.
std::vector<TextLine> lines_of(const PdfPage& page);

}  // namespace kehoach::papers
