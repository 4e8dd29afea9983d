// Paragraphs and drawn rules one below the other in a column of given width: the text of a section, of a
// cell, of a footnote.
#pragma once

#include <cstddef>
#include <vector>

#include "document/document.h"
#include "layout/fonts.h"
#include "layout/strip.h"

namespace kehoach::layout {

class Flow {
  public:
    // `document` and `fonts` must outlive the flow.
    Flow(const document::Document& document, const Fonts& fonts, Length width)
        : document_(document), fonts_(fonts), width_(width) {}

    void add(const document::Paragraph& paragraph);
    // The first paragraph of a footnote, which begins with its number.
    void add_note(const document::Paragraph& paragraph, int number);
    void add(const document::Rule& rule);
    void add(const document::CellBlock& block);
    // Strips of a block of another kind, whose header indices count from the first of them.
    void add(std::vector<Strip> block);
    // Nothing, but room; it stays with its neighbours as they would with each other.
    void add_filler(Length height);
    // Lets the paragraph added last stay with what comes next.
    void keep_last_paragraph();

    // What has been added so far; nothing of it is kept.
    std::vector<Strip> take_strips();
    const std::vector<Strip>& strips() const { return strips_; }
    // Height with all gaps, as in a cell: the first gap and the space after the last paragraph are kept, and
    // line spacing adds to the last line.
    Length height_in_cell() const;
    // Spaces that the last paragraph asks for below itself: the greater of this and the next one's before …
    Length after() const { return after_; }
    // … and what its line spacing adds to that.
    Length extra() const { return extra_; }

  private:
    void add_lines(const document::Paragraph& paragraph, int note);
    void add_stamp(const document::Paragraph& paragraph, const document::Style& style);
    void add_marks(const document::Paragraph& paragraph, const document::Style& style, Strip& first) const;
    void leave_room(Length gap);

    const document::Document& document_;
    const Fonts& fonts_;
    Length width_;
    Length after_;
    Length extra_;
    Length cell_extra_;
    std::vector<Strip> strips_;
    std::size_t last_block_ = 0;  // where the strips of the paragraph added last begin
};

}  // namespace kehoach::layout
