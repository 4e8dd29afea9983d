// The part of a TrueType font that a document needs, and what a PDF must say about it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::writers {

// Lengths are in thousandths of an em, rounded, as the font descriptor wants them (ISO 32000-1, table 122).
struct PdfFontProgram {
    std::string bytes;                  // a TrueType file with the outlines of the characters asked for
    std::vector<std::uint16_t> glyphs;  // in that file, one for each of those characters
    std::string postscript_name;        // LiberationSerif-Bold
    int x_min = 0, y_min = 0, x_max = 0, y_max = 0;  // around all glyphs of the whole font
    int cap_height = 0;
    int weight = 400;      // 400 regular, 700 bold
    int italic_angle = 0;  // thousandths of a degree, negative when leaning to the right
    bool serif = false;
    bool italic = false;
};

// `font` is the whole file; `characters` has none that it lacks. Hints are dropped: they are for screens of
// old, and two thirds of the size. Throws std::runtime_error when the font is not a TrueType one.
PdfFontProgram cut_font(std::string_view font, const std::vector<char32_t>& characters);

}  // namespace kehoach::writers
