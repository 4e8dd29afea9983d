// Links within the document: the places that can be clicked, and the named places where they lead.
#pragma once

#include <string>
#include <vector>

#include "layout/fonts.h"
#include "layout/pages.h"
#include "writers/pdf_objects.h"
#include "writers/pdf_structure.h"

namespace kehoach::writers {

// A link on one line, from the top of its letters to the bottom; edges as in layout::Page, origin top left.
struct PdfLink {
    std::size_t page = 0;
    int element = 0;  // of Pages::structure
    Length left, top, right, bottom;
};

// The text of link elements. Pieces of one link that follow one another on a line are one.
std::vector<PdfLink> find_links(const layout::Pages& pages, const layout::Fonts& fonts);

// `page_objects` are those of pages.pages. Only anchors that a link uses get a name. Each annotation says in
// words where it leads (ISO 14289-1, 7.18.5).
void add_links(PdfFile& file, const layout::Pages& pages, const std::vector<PdfLink>& links,
               const std::vector<PoDoFo::PdfObject*>& page_objects, PdfStructure& structure);

}  // namespace kehoach::writers
