// What a page of a PDF shows: glyphs and lines at their places, as seen (turned by /Rotate), in points from
// the lower left corner.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "papers/paper.h"

namespace kehoach::papers {

struct Glyph {
    double x = 0;  // of its origin
    double y = 0;  // baseline
    double width = 0;
    double size = 0;
    int look = 0;  // in PdfPage::looks
    std::string text;
};

// A straight line, or a bar that looks like one.
struct Stroke {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
    bool is_dashed = false;
    std::optional<std::string> color;

    double width() const { return right - left; }
    double height() const { return top - bottom; }
    bool is_horizontal() const { return width() >= height(); }
};

struct PdfPage {
    double width = 0;
    double height = 0;
    bool is_rotated = false;
    std::vector<Glyph> glyphs;
    std::vector<Look> looks;
    std::vector<Stroke> strokes;
    bool has_images = false;
    bool has_unread_text = false;
};

}  // namespace kehoach::papers
