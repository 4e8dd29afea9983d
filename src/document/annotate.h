// Remarks on a plan, put into its document at the words that they are about.
#pragma once

#include <string>
#include <vector>

#include "base/place.h"
#include "document/document.h"

namespace kehoach::document {

struct Remark {
    Place place;  // in the author's files, as diagnostics have it
    Comment comment;
};

// One of the program's own.
Comment comment_of(std::string text);

// Adds each remark as a comment: to the words at its place, whose run is cut there; else to the paragraph
// that was typed nearest to it in the same file, below it rather than above (a key stands before its texts);
// else to the document's first paragraph.
void annotate(Document& document, const std::vector<Remark>& remarks);

}  // namespace kehoach::document
