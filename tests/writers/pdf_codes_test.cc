#include "writers/pdf_codes.h"

#include <gtest/gtest.h>

#include "support/square_fonts.h"
#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

using layout::Face;
using layout::SquareFonts;
using testing::pages_of;
using testing::text_item;

TEST(PdfCodes, CountFromOneInTheOrderOfUnicode) {
    const PdfCodes codes(pages_of({text_item(0, 0, "ba"), text_item(0, 0, "ặa")}), SquareFonts());
    EXPECT_EQ(codes.characters(Face::regular), (std::vector<char32_t>{U'a', U'b', U'ặ'}));
    EXPECT_EQ(codes.code(Face::regular, U'a'), 1);
    EXPECT_EQ(codes.code(Face::regular, U'ặ'), 3);
}

TEST(PdfCodes, AreOfEachFaceAlone) {
    layout::TextItem bold = text_item(0, 0, "b");
    bold.face = Face::bold;
    const PdfCodes codes(pages_of({text_item(0, 0, "a"), bold}), SquareFonts());
    EXPECT_EQ(codes.code(Face::bold, U'b'), 1);
    EXPECT_EQ(codes.code(Face::bold, U'a'), 0);
    EXPECT_TRUE(codes.characters(Face::italic).empty());
    EXPECT_EQ(codes.code(Face::italic, U'a'), 0);
}

TEST(PdfCodes, TellASpaceFromANoBreakSpace) {
    const PdfCodes codes(pages_of({text_item(0, 0, " \u00A0")}), SquareFonts());
    EXPECT_EQ(codes.code(Face::regular, U' '), 1);
    EXPECT_EQ(codes.code(Face::regular, U'\u00A0'), 2);
}

TEST(PdfCodes, AreNeverGivenToCharactersThatTheFontLacks) {
    const PdfCodes codes(pages_of({text_item(0, 0, "!☹@\U0001F600")}), SquareFonts());
    EXPECT_EQ(codes.code(Face::regular, U'☹'), 0);
    EXPECT_EQ(codes.code(Face::regular, U'@'), 2);
    EXPECT_EQ(codes.code(Face::regular, U'\U0001F600'), 0);
}

}  // namespace
}  // namespace kehoach::writers
