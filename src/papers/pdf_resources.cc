#include "papers/pdf_resources.h"

#include <qpdf/Pipeline.hh>

namespace kehoach::papers {
namespace {

constexpr std::size_t most_unpacked = 64u << 20;  // bytes of contents and maps of one file

// Keeps what a filter puts out, within the limit.
class Collector : public Pipeline {
  public:
    Collector(std::string& bytes, std::size_t& total)
        : Pipeline("collector", nullptr), bytes_(bytes), total_(total) {}

    void write(unsigned char const* data, std::size_t size) override {
        total_ += size;
        if (total_ > most_unpacked) throw TooMuchDrawing();
        bytes_.append(reinterpret_cast<const char*>(data), size);
    }
    void finish() override {}

  private:
    std::string& bytes_;
    std::size_t& total_;
};

}  // namespace

std::string PdfResources::read(QPDFObjectHandle stream) {
    std::string bytes;
    Collector collector(bytes, unpacked_);
    stream.pipeStreamData(&collector, 0, qpdf_dl_generalized, true);
    return bytes;
}

const PdfFont& PdfResources::font(QPDFObjectHandle font) {
    std::unique_ptr<PdfFont>& known = fonts_[font.getObjGen()];
    // Fonts that are no objects of their own have one number; they are few.
    if (!known || !font.isIndirect())
        known = std::make_unique<PdfFont>(font, [&](QPDFObjectHandle stream) { return read(stream); });
    return *known;
}

}  // namespace kehoach::papers
