#include "plan/amount.h"

#include <gtest/gtest.h>

namespace kehoach::plan {
namespace {

std::string read(std::string_view text, Digits digits = Digits::vietnamese) {
    const auto amount = parse_amount(text, digits);
    return amount ? printed(*amount) : "none";
}

TEST(Amount, ReadsVietnameseDigits) {
    EXPECT_EQ(read("1.250.000"), "1.250.000");
    EXPECT_EQ(read("1250000"), "1.250.000");
    EXPECT_EQ(read("1.250.000,50"), "1.250.000,50");
    EXPECT_EQ(read("98,5%"), "98,5%");
    EXPECT_EQ(read("100 %"), "100%");
    EXPECT_EQ(read("-12,5"), "-12,5");
    EXPECT_EQ(read("\u22121.000"), "-1.000");
    EXPECT_EQ(read("0,005"), "0,005");
    EXPECT_EQ(read(" 7 "), "7");
}

TEST(Amount, ReadsEnglishDigitsWhereAskedTo) {
    EXPECT_EQ(read("1,250,000.5", Digits::english), "1.250.000,5");
    EXPECT_EQ(read("1.250", Digits::english), "1,250");
    EXPECT_EQ(read("98.5%", Digits::english), "98,5%");
}

TEST(Amount, KeepsTheUnitBehindTheNumber) {
    EXPECT_EQ(read("12 người"), "12 người");
    EXPECT_EQ(read("1250000đ"), "1.250.000đ");
    EXPECT_EQ(read("3,5  ha./."), "3,5 ha");
}

TEST(Amount, IsNothingWherePointsAndCommasStandWrong) {
    for (const char* text :
         {"12.5", "1.25.000", "1,250,000", "1.250.00", "1234.567", "1..000", ",5", "1,5,2", "", "-", "không",
          "10-15", "5/7", "3 và 4", "1e5", "12 người 3", "9999999999999999999"})
        EXPECT_EQ(read(text), "none") << text;
    EXPECT_EQ(read("12.5", Digits::english), "12,5");
    EXPECT_EQ(read("1.250,5", Digits::english), "none");
}

TEST(Amount, IsSuspectedWhereATextBeginsWithADigit) {
    EXPECT_TRUE(looks_like_amount("12.5"));
    EXPECT_TRUE(looks_like_amount(" -3"));
    EXPECT_FALSE(looks_like_amount("- Văn phòng"));
    EXPECT_FALSE(looks_like_amount("Không"));
    EXPECT_FALSE(looks_like_amount(""));
}

TEST(Amount, IsPrintedWithItsDecimals) {
    EXPECT_EQ(printed({Decimal::parse("1250000").value(), 2, false, ""}), "1.250.000,00");
    EXPECT_EQ(printed({Decimal::parse("0.985").value(), 1, true, ""}), "1,0%");
    EXPECT_EQ(printed({Decimal::parse("-0.4").value(), 0, false, ""}), "0");
    EXPECT_EQ(printed({Decimal::parse("999.5").value(), 0, false, " đ"}), "1.000 đ");
}

}  // namespace
}  // namespace kehoach::plan
