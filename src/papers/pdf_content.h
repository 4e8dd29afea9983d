// Runs the operators of a page: what it shows, and where (ISO 32000-1, 8.4 to 9.4).
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "papers/pdf_page.h"
#include "papers/pdf_resources.h"

namespace kehoach::papers {

// Fills the page, whose size and rotation are those of `page`. Throws TooMuchDrawing.
PdfPage show(QPDF& file, QPDFObjectHandle page, PdfResources& resources);

}  // namespace kehoach::papers
