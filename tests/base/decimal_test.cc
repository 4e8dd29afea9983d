#include "base/decimal.h"

#include <limits>

#include <gtest/gtest.h>

namespace kehoach {
namespace {

std::string shown(const std::optional<Decimal>& number) { return number ? number->to_string() : "none"; }
std::string parsed(std::string_view text) { return shown(Decimal::parse(text)); }
Decimal number(std::string_view text) { return Decimal::parse(text).value(); }

TEST(Decimal, ReadsDigits) {
    EXPECT_EQ(parsed("0"), "0");
    EXPECT_EQ(parsed("-1250.50"), "-1250.50");
    EXPECT_EQ(parsed("+0.005"), "0.005");
    EXPECT_EQ(parsed("007"), "7");
    EXPECT_EQ(parsed("999999999999999999"), "999999999999999999");
    for (const char* text : {"", "-", ".", ".5", "5.", "1.2.3", "1,5", " 1", "1e3", "0.0123456789",
                             "1000000000000000000", "--1"})
        EXPECT_EQ(parsed(text), "none") << text;
}

TEST(Decimal, ShowsBinaryFractionsAsSpreadsheetsDo) {
    EXPECT_EQ(shown(Decimal::from_double(0.1 + 0.2)), "0.3");
    EXPECT_EQ(shown(Decimal::from_double(1250000)), "1250000");
    EXPECT_EQ(shown(Decimal::from_double(-12.5)), "-12.5");
    EXPECT_EQ(shown(Decimal::from_double(123456789012345678.0)), "123456789012345680");
    EXPECT_EQ(shown(Decimal::from_double(1e-12)), "0");
    EXPECT_EQ(shown(Decimal::from_double(1e18)), "none");
    EXPECT_EQ(shown(Decimal::from_double(std::numeric_limits<double>::quiet_NaN())), "none");
}

TEST(Decimal, AddsWithoutATrace) {
    EXPECT_EQ(shown(add(number("0.1"), number("0.2"))), "0.3");
    EXPECT_EQ(shown(add(number("1250000"), number("-0.25"))), "1249999.75");
    const Decimal large = number("999999999999999999");
    EXPECT_EQ(shown(add(large, number("0.000000001"))), "none");
    EXPECT_EQ(shown(add(large, large)), "1999999999999999998");
}

TEST(Decimal, RoundsHalvesAwayFromZero) {
    EXPECT_EQ(number("2.5").rounded(0).to_string(), "3");
    EXPECT_EQ(number("-2.5").rounded(0).to_string(), "-3");
    EXPECT_EQ(number("2.49").rounded(1).to_string(), "2.5");
    EXPECT_EQ(number("2.5").rounded(3).to_string(), "2.5");
}

TEST(Decimal, ComparesValues) {
    EXPECT_EQ(number("1.50"), number("1.5"));
    EXPECT_FALSE(number("1.5") == number("15"));
    EXPECT_EQ(number("0"), number("-0.00"));
}

TEST(Decimal, MovesItsPoint) {
    EXPECT_EQ(shown(number("0.985").times_ten_to(2)), "98.5");
    EXPECT_EQ(shown(number("0.5").times_ten_to(3)), "500");
    EXPECT_EQ(shown(number("1250.5").times_ten_to(-3)), "1.2505");
    EXPECT_EQ(shown(number("1250.55").times_ten_to(-9)), "0.000001251");
    EXPECT_EQ(shown(number("999999999999999999").times_ten_to(2)), "none");
}

TEST(Decimal, GoesToTheNearestBinaryNumber) {
    EXPECT_EQ(number("98.5").to_double(), 98.5);
    EXPECT_EQ(number("0.1").to_double(), 0.1);
    EXPECT_EQ(number("-1250000").to_double(), -1250000);
}

}  // namespace
}  // namespace kehoach
