// The characters that a document prints in each face, and the two-byte code that stands for each in its
// pages.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "layout/fonts.h"
#include "layout/pages.h"

namespace kehoach::writers {

// Codes are CIDs of our own (ISO 32000-1, 9.7.4), one for each character and not for each glyph: a no-break
// space and a space share a glyph and must still be read back as what they are. They count from 1 in the
// order of Unicode, so that they do not depend on the text's order; 0 would be .notdef.
class PdfCodes {
  public:
    PdfCodes(const layout::Pages& pages, const layout::Fonts& fonts);

    // 0 for a character that the face lacks; it has no width in the layout either.
    std::uint16_t code(layout::Face face, char32_t character) const {
        const std::vector<std::uint16_t>& codes = codes_[static_cast<std::size_t>(face)];
        return character < codes.size() ? codes[character] : std::uint16_t{0};
    }

    // The character with code i + 1 is characters(face)[i]; empty for a face that is not used.
    const std::vector<char32_t>& characters(layout::Face face) const {
        return characters_[static_cast<std::size_t>(face)];
    }

  private:
    void mark(const layout::TextItem& item);
    void number(layout::Face face, const layout::Fonts& fonts);

    std::array<std::vector<std::uint16_t>, layout::face_count> codes_;  // by character
    std::array<std::vector<char32_t>, layout::face_count> characters_;
};

}  // namespace kehoach::writers
