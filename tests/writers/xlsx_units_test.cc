#include "writers/xlsx_units.h"

#include <gtest/gtest.h>

namespace kehoach::writers {
namespace {

document::SheetColumn column(Length width) { return {{}, width}; }

TEST(XlsxUnits, CountsColumnsInDigitsThatAreHalfAnEmWide) {
    EXPECT_EQ(digit_pixels(Length::pt(12)), 8);   // 16 pixels to the em
    EXPECT_EQ(digit_pixels(Length::pt(18)), 12);  // 24
}

TEST(XlsxUnits, RoundsTheDigitsOfOddPixelSizesDown) {
    EXPECT_EQ(digit_pixels(Length::pt(11)), 7);  // 15 pixels to the em
    EXPECT_EQ(digit_pixels(Length::pt(13)), 8);  // 17
    EXPECT_EQ(digit_pixels(Length::pt(14)), 9);  // 19
}

TEST(XlsxUnits, MeasuresColumnsIn96ToTheInch) {
    EXPECT_EQ(column_pixels({column(Length::pt(72)), column(Length::pt(36))}), (std::vector{96, 48}));
}

TEST(XlsxUnits, LetsNoColumnRoundingGrowTheTable) {
    const Length pixel_and_a_half = Length::emu(14288);
    EXPECT_EQ(column_pixels({column(pixel_and_a_half), column(pixel_and_a_half), column(pixel_and_a_half)}),
              (std::vector{1, 2, 1}));  // 4.5 pixels in all
}

TEST(XlsxUnits, WritesWidthsIn256thsOfADigit) {
    EXPECT_EQ(column_units(64, 8), "8");
    EXPECT_EQ(column_units(100, 8), "12.5");
    EXPECT_EQ(column_units(64, 7), "9.140625");  // Excel's own width of a default column in Calibri 11
}

TEST(XlsxUnits, GivesWidthsThatExcelReadsBackAsTheSamePixels) {
    for (int digit = 6; digit <= 12; ++digit) {
        for (int pixels = 1; pixels <= 2000; ++pixels) {
            const double width = std::stod(column_units(pixels, digit));
            // ECMA-376 Part 1, 18.3.1.13.
            const int read = static_cast<int>((256 * width + 128 / digit) / 256 * digit);
            ASSERT_EQ(read, pixels) << "digits of " << digit;
        }
    }
}

TEST(XlsxUnits, RoundsHeightsUpToWholePixels) {
    EXPECT_EQ(row_points(Length::pt(30)), 30);
    EXPECT_EQ(row_points(Length::pt(30.01)), 30.75);
    EXPECT_EQ(row_points(Length::emu(1)), 0.75);
}

TEST(XlsxUnits, KeepsTheHighestRowWithinExcelsLimit) { EXPECT_EQ(row_points(Length::pt(409)), 409); }

TEST(XlsxUnits, AvoidsTheHeightThatLibxlsxwriterLeavesOut) { EXPECT_EQ(row_points(Length::pt(15)), 15.75); }

}  // namespace
}  // namespace kehoach::writers
