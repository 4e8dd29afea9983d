// What the pages of a PDF share, unpacked within limits.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>

#include <qpdf/QPDFObjectHandle.hh>

#include "papers/pdf_font.h"

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

}  // namespace kehoach::papers
