// Finds the structure of a document.
#pragma once

#include "document/document.h"

namespace kehoach::document {

// Sets Document::structure and the elements of every paragraph. A section is a Sect; what has an outline
// level is a heading; marked paragraphs are items of lists that are nested by their kinds of marker (I. 1.
// 1.1. a) (1) - +); a footnote stands behind the paragraph with its first mark. A table has a head, a body
// for each group, and a foot; columns side by side are read row by row, the left side first.
void add_structure(Document& document);

}  // namespace kehoach::document
