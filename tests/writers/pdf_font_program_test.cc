#include "writers/pdf_font_program.h"

#include <gtest/gtest.h>

#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

using layout::Face;
using testing::real_fonts;

TEST(PdfFontProgram, HoldsTheGlyphsOfTheCharactersAndTheirPartsOnly) {
    const PdfFontProgram program = cut_font(real_fonts().bytes(Face::regular), {U'a', U'ă', U'ộ'});
    EXPECT_LT(program.bytes.size(), 4000u);
    ASSERT_EQ(program.glyphs.size(), 3u);
    for (const std::uint16_t glyph : program.glyphs)
        EXPECT_GT(glyph, 0);
    EXPECT_NE(program.glyphs[0], program.glyphs[1]);
}

TEST(PdfFontProgram, HasNoHintsAndNoTablesForLookingUpCharacters) {
    const PdfFontProgram program = cut_font(real_fonts().bytes(Face::regular), {U'a'});
    const std::string_view directory = std::string_view(program.bytes).substr(0, 12 + 16 * 6);
    EXPECT_EQ(directory.substr(4, 2), std::string_view("\0\6", 2));  // six tables
    for (const char* table : {"glyf", "loca", "head", "hhea", "hmtx", "maxp"}) {
        EXPECT_NE(directory.find(table), std::string_view::npos) << table;
    }
}

TEST(PdfFontProgram, IsTheSameForTheSameCharacters) {
    const std::string_view font = real_fonts().bytes(Face::italic);
    EXPECT_EQ(cut_font(font, {U'a', U'b'}).bytes, cut_font(font, {U'a', U'b'}).bytes);
    EXPECT_NE(cut_font(font, {U'a', U'b'}).bytes, cut_font(font, {U'a', U'c'}).bytes);
}

TEST(PdfFontProgram, DescribesTheWholeFace) {
    const PdfFontProgram regular = cut_font(real_fonts().bytes(Face::regular), {U'a'});
    EXPECT_EQ(regular.postscript_name, "LiberationSerif");
    EXPECT_EQ(regular.cap_height, 655);  // 1341 of 2048
    EXPECT_EQ(regular.weight, 400);
    EXPECT_EQ(regular.italic_angle, 0);
    EXPECT_TRUE(regular.serif);
    EXPECT_FALSE(regular.italic);
    EXPECT_LT(regular.y_min, -200);
    EXPECT_GT(regular.y_max, 900);

    const PdfFontProgram bold_italic = cut_font(real_fonts().bytes(Face::bold_italic), {U'a'});
    EXPECT_EQ(bold_italic.postscript_name, "LiberationSerif-BoldItalic");
    EXPECT_EQ(bold_italic.weight, 700);
    EXPECT_EQ(bold_italic.italic_angle, -16333);
    EXPECT_TRUE(bold_italic.italic);
}

TEST(PdfFontProgram, CannotBeCutFromSomethingElse) {
    EXPECT_THROW(cut_font("this is not a font", {U'a'}), std::runtime_error);
}

}  // namespace
}  // namespace kehoach::writers
