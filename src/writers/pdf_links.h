// Links within the document: the places that can be clicked, and the named places where they lead.
#pragma once

#include <string>
#include <vector>

#include "layout/fonts.h"
#include "layout/pages.h"
#include "writers/pdf_objects.h"

namespace kehoach::writers {

// A link on one line, from the top of its letters to the bottom; edges as in layout::Page, origin top left.
struct PdfLink {
    std::size_t page = 0;
    std::string anchor;  // without #
    Length left, top, right, bottom;
};

// Pieces of one link that follow one another on a line are one. A link to an anchor that is not in the
// document stays text.
std::vector<PdfLink> find_links(const layout::Pages& pages, const layout::Fonts& fonts);

// `page_objects` are those of pages.pages. Only anchors that a link uses get a name.
void add_links(PdfFile& file, const layout::Pages& pages, const std::vector<PdfLink>& links,
               const std::vector<PoDoFo::PdfObject*>& page_objects);

}  // namespace kehoach::writers
