// The outline that a reader shows beside the pages.
#pragma once

#include <vector>

#include "layout/pages.h"
#include "writers/pdf_objects.h"

namespace kehoach::writers {

// `page_objects` are those of pages.pages. All levels are open. Nothing is added when there are no bookmarks.
void add_bookmarks(PdfFile& file, const layout::Pages& pages,
                   const std::vector<PoDoFo::PdfObject*>& page_objects);

}  // namespace kehoach::writers
