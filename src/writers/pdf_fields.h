// Empty signature fields, into which signing tools sign (ISO 32000-1, 12.7): without ink, fonts or defaults,
// so that a tool has nothing to repair.
#pragma once

#include <vector>

#include "layout/pages.h"
#include "writers/pdf_objects.h"
#include "writers/pdf_structure.h"

namespace kehoach::writers {

// `page_objects` are those of pages.pages. Nothing is added when there are no fields. They are signed in
// their order: each signature locks its field and those before it, and leaves the later ones open.
void add_fields(PdfFile& file, const layout::Pages& pages,
                const std::vector<PoDoFo::PdfObject*>& page_objects, PdfStructure& structure);

}  // namespace kehoach::writers
