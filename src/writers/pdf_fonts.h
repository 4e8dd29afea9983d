// The faces that a document uses, each embedded once.
#pragma once

#include <vector>

#include "layout/fonts.h"
#include "writers/pdf_codes.h"
#include "writers/pdf_font_program.h"
#include "writers/pdf_objects.h"

namespace kehoach::writers {

struct PdfFont {
    layout::Face face = layout::Face::regular;
    PdfFontProgram program;
};

std::vector<PdfFont> cut_fonts(const PdfCodes& codes, const layout::FontFiles& files);

// The resources of every page: the fonts under the names that the content streams use.
PoDoFo::PdfObject& add_fonts(PdfFile& file, const std::vector<PdfFont>& fonts, const PdfCodes& codes,
                             const layout::FontFiles& files);

}  // namespace kehoach::writers
