#include "writers/pdf_to_unicode.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kehoach::writers {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(PdfToUnicode, NamesCharactersInARowAsARange) {
    const std::string map = pdf_to_unicode({U'A', U'B', U'C', U'ệ'});
    EXPECT_THAT(map, HasSubstr("1 beginbfrange\n<0001><0003><0041>\nendbfrange\n"));
    EXPECT_THAT(map, HasSubstr("1 beginbfchar\n<0004><1EC7>\nendbfchar\n"));
}

TEST(PdfToUnicode, BeginsANewRangeWhereTheLastByteOfTheCharacterWouldOverflow) {
    const std::string map = pdf_to_unicode({0x1EFE, 0x1EFF, 0x1F00, 0x1F01});
    EXPECT_THAT(map, HasSubstr("<0001><0002><1EFE>\n<0003><0004><1F00>\n"));
}

TEST(PdfToUnicode, BeginsANewRangeWhereTheLastByteOfTheCodeWouldOverflow) {
    std::vector<char32_t> characters;
    for (char32_t i = 0; i < 0x101; ++i)
        characters.push_back(0x4E00 + i * 2);
    characters[0xFF] = characters[0xFE] + 1;  // codes 00FF and 0100
    EXPECT_THAT(pdf_to_unicode(characters), Not(HasSubstr("bfrange")));
}

TEST(PdfToUnicode, PutsAtMostAHundredEntriesIntoABlock) {
    std::vector<char32_t> characters;
    for (char32_t i = 0; i < 101; ++i)
        characters.push_back(0x4E00 + i * 2);
    const std::string map = pdf_to_unicode(characters);
    EXPECT_THAT(map, HasSubstr("100 beginbfchar\n<0001><4E00>\n"));
    EXPECT_THAT(map, HasSubstr("1 beginbfchar\n<0065><4EC8>\nendbfchar\n"));
}

}  // namespace
}  // namespace kehoach::writers
