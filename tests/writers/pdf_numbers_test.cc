#include "writers/pdf_numbers.h"

#include <gtest/gtest.h>

namespace kehoach::writers {
namespace {

std::string written(std::int64_t thousandths) {
    std::string out;
    append_thousandths(out, thousandths);
    return out;
}

TEST(PdfNumbers, HaveNoMoreDecimalsThanTheyNeed) {
    EXPECT_EQ(written(0), "0");
    EXPECT_EQ(written(3000), "3");
    EXPECT_EQ(written(12500), "12.5");
    EXPECT_EQ(written(12340), "12.34");
    EXPECT_EQ(written(595276), "595.276");
    EXPECT_EQ(written(10001), "10.001");
}

TEST(PdfNumbers, KeepZerosBetweenPointAndDigit) {
    EXPECT_EQ(written(5), "0.005");
    EXPECT_EQ(written(40), "0.04");
}

TEST(PdfNumbers, MayBeNegative) {
    EXPECT_EQ(written(-40), "-0.04");
    EXPECT_EQ(written(-12500), "-12.5");
}

TEST(PdfNumbers, RoundAwayFromZeroAtTheHalf) {
    EXPECT_EQ(divide_rounded(5, 2), 3);
    EXPECT_EQ(divide_rounded(-5, 2), -3);
    EXPECT_EQ(divide_rounded(4, 3), 1);
    EXPECT_EQ(divide_rounded(-4, 3), -1);
}

TEST(PdfNumbers, AreThousandthsOfAPoint) {
    EXPECT_EQ(thousandths_of_point(Length::mm(210)), 595276);
    EXPECT_EQ(thousandths_of_point(Length::pt(14)), 14000);
}

}  // namespace
}  // namespace kehoach::writers
