// A paragraph set in a measure: its lines with their items and heights.
#pragma once

#include <vector>

#include "document/document.h"
#include "layout/fonts.h"
#include "layout/pages.h"
#include "layout/shaped_text.h"

namespace kehoach::layout {

struct Line {
    Length width;                 // of what is printed, without widened spaces
    std::vector<TextItem> items;  // x from the column's left edge, y from the line's top
    std::vector<int> notes;       // footnotes that it asks for
    std::vector<SlotPiece> slots;
};

struct SetParagraph {
    Length height;            // of each line, with its leading
    Length baseline;          // from a line's top
    Length extra;             // below each line, for line spacing above single
    Length cell_extra;        // the same below the last line of a cell
    std::vector<Line> lines;  // at least one
};

// `note`: the footnote that the paragraph opens, whose number stands before it; 0 for others.
ShapedText shape(const document::Paragraph& paragraph, const document::Style& style, const Fonts& fonts,
                 int note = 0);

SetParagraph set_paragraph(const document::Paragraph& paragraph, const document::Style& style,
                           const Fonts& fonts, Length measure, int note = 0);

}  // namespace kehoach::layout
