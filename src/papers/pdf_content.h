// Runs the operators of a page: what it shows, and where (ISO 32000-1, 8.4 to 9.4).
#pragma once

#include <map>
#include <memory>
#include <string>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "papers/pdf_font.h"
#include "papers/pdf_page.h"

namespace kehoach::papers {

// A page that draws more than any paper.
struct TooMuchDrawing {};

// What pages of one file share.
class PdfResources {
  public:
    // The unpacked bytes of a stream. Throws TooMuchDrawing beyond what a file may unpack in all.
    std::string read(QPDFObjectHandle stream);
    const PdfFont& font(QPDFObjectHandle font);

    const std::map<QPDFObjGen, std::unique_ptr<PdfFont>>& fonts() const { return fonts_; }

  private:
    std::map<QPDFObjGen, std::unique_ptr<PdfFont>> fonts_;
    std::size_t unpacked_ = 0;
};

// Fills the page, whose size and rotation are those of `page`. Throws TooMuchDrawing.
PdfPage show(QPDF& file, QPDFObjectHandle page, PdfResources& resources);

}  // namespace kehoach::papers
