// The lines of a PDF in their places: the frame of the text, what stands side by side, which rules and frames
// belong to which text.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "papers/paper.h"
#include "papers/pdf_lines.h"
#include "papers/pdf_page.h"

namespace kehoach::papers {

// Where the text stands between the edges of its pages.
struct Frame {
    double left = 0;
    double right = 0;            // the farthest that text reaches; at least what margins of 17.5 mm leave
    bool left_is_sure = false;   // several long lines begin there
    bool right_is_sure = false;  // several lines end there
    bool is_of_tables = false;   // there is no running text
    double reached = 0;          // by the text
    // That centred lines share, where nobody knows the left edge.
    std::optional<double> shared_middle;

    // Of text that nobody knows the left edge of it is where margins of 30.7 mm would have it.
    double middle() const {
        return shared_middle.value_or(((left_is_sure ? left : std::min(left, 87.0)) + right) / 2);
    }
    bool is_middle(double place) const { return std::abs(place - middle()) < (right_is_sure ? 2 : 5); }
};

struct PlacedLine {
    TextLine line;
    Side side = Side::whole;
    Zone zone = Zone::text;
    std::optional<DrawnLine> rule_below;
    std::optional<Box> box;
    bool is_underlined = false;
};

// A page without its number.
struct PlacedPage {
    double width = 0;
    double height = 0;
    Frame frame;
    std::vector<PlacedLine> lines;
    std::optional<PageNumber> number;
    double number_center = 0;
    std::optional<double> table_left;  // of the lines of its tables
    std::optional<double> table_right;
};

// The pages of one file, frames taken from those of one size together.
std::vector<PlacedPage> place(const std::vector<PdfPage>& pages);

}  // namespace kehoach::papers
