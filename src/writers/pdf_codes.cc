#include "writers/pdf_codes.h"

#include "base/text.h"

namespace kehoach::writers {
namespace {

// layout::Fonts has no character beyond the Basic Multilingual Plane.
constexpr std::size_t plane_size = 0x10000;

}  // namespace

PdfCodes::PdfCodes(const layout::Pages& pages, const layout::Fonts& fonts) {
    for (const layout::Page& page : pages.pages) {
        for (const layout::Item& item : page.items) {
            if (const auto* text = std::get_if<layout::TextItem>(&item)) mark(*text);
        }
    }
    for (int i = 0; i < layout::face_count; ++i) {
        number(static_cast<layout::Face>(i), fonts);
    }
}

void PdfCodes::mark(const layout::TextItem& item) {
    std::vector<std::uint16_t>& codes = codes_[static_cast<std::size_t>(item.face)];
    if (codes.empty()) codes.resize(plane_size);
    for (std::size_t position = 0; position < item.text.size();) {
        const char32_t character = next_character(item.text, position);
        if (character < plane_size) codes[character] = 1;
    }
}

void PdfCodes::number(layout::Face face, const layout::Fonts& fonts) {
    std::vector<std::uint16_t>& codes = codes_[static_cast<std::size_t>(face)];
    std::vector<char32_t>& characters = characters_[static_cast<std::size_t>(face)];
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i] == 0) continue;
        const auto character = static_cast<char32_t>(i);
        if (fonts.has(face, character)) characters.push_back(character);
        codes[i] =
            fonts.has(face, character) ? static_cast<std::uint16_t>(characters.size()) : std::uint16_t{0};
    }
}

}  // namespace kehoach::writers
