// Comments in the margin: ranges in the text, and the part that says them (ECMA-376 Part 1, 17.13.4).
#pragma once

#include <cstddef>
#include <vector>

#include "writers/docx_context.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

// The ranges of one paragraph. Each comment must be in one paragraph only.
class CommentRanges {
  public:
    explicit CommentRanges(ooxml::XmlWriter& xml) : xml_(xml) {}

    // What follows is in the ranges of these comments and of no others.
    void move_to(const std::vector<std::size_t>& comments);
    const std::vector<std::size_t>& open() const { return open_; }

  private:
    ooxml::XmlWriter& xml_;
    std::vector<std::size_t> open_;
};

// The marks of comments without a range, in a change: LibreOffice takes away no row that has the end of one.
void write_comment_marks(ooxml::XmlWriter& xml, Context& context, const std::vector<std::size_t>& comments,
                         Revision revision);

// The styles of comments and of the marks that lead to them.
void add_comment_styles(ooxml::XmlWriter& xml, const Context& context);

}  // namespace kehoach::writers::word
