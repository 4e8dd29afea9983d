#include "writers/pdf_cross_reference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kehoach::writers {
namespace {

using ::testing::HasSubstr;

constexpr auto in_file = PdfObjectPlace::Kind::in_file;

std::string entries(const std::map<std::uint32_t, PdfObjectPlace>& places) {
    return pdf_cross_reference(places).entries;
}

TEST(PdfCrossReference, NamesEachRunOfNumbers) {
    EXPECT_THAT(entries({{0, {}}, {1, {in_file, 9, 0}}, {2, {in_file, 9, 0}}}), HasSubstr("/Index[0 3]"));
    EXPECT_THAT(entries({{3, {in_file, 9, 0}}, {7, {in_file, 9, 0}}, {8, {in_file, 9, 0}}}),
                HasSubstr("/Index[3 1 7 2]"));
}

TEST(PdfCrossReference, TakesAsManyBytesForAPlaceAsTheFarthestNeeds) {
    EXPECT_THAT(entries({{1, {in_file, 255, 0}}}), HasSubstr("/W[1 1 2]"));
    EXPECT_THAT(entries({{1, {in_file, 256, 0}}}), HasSubstr("/W[1 2 2]"));
    EXPECT_THAT(entries({{1, {in_file, 0x1000000, 0}}}), HasSubstr("/W[1 4 2]"));
}

TEST(PdfCrossReference, TellsHowLongItsRowsAre) {
    EXPECT_THAT(entries({{1, {in_file, 0x123456, 0}}}), HasSubstr("/DecodeParms<</Predictor 12/Columns 6>>"));
}

}  // namespace
}  // namespace kehoach::writers
