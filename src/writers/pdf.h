// Pages → PDF 1.7, through PoDoFo's objects; fonts and text are ours.
#pragma once

#include <optional>
#include <string>

#include "layout/fonts.h"
#include "layout/pages.h"
#include "writers/pdf_attachment.h"

namespace kehoach::writers {

// The bytes of the file: PDF/A-3a and PDF/UA-1 with the data that it was made from, PDF/A-2a and PDF/UA-1
// without. The same pages and data give the same bytes.
std::string pdf(const layout::Pages& pages, const layout::FontFiles& fonts,
                const std::optional<Attachment>& data = std::nullopt);

}  // namespace kehoach::writers
