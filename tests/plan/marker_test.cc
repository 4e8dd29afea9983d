// Markers at the start of lines, and the series that they count in.
#include "plan/marker.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace kehoach::plan {
namespace {

using enum MarkerKind;

struct Case {
    const char* line;
    MarkerKind kind;
    const char* typed;
    std::vector<int> numbers;
    const char* rest;
};

class Markers : public testing::TestWithParam<Case> {};

TEST_P(Markers, AreMatched) {
    const Case& expected = GetParam();
    const auto match = match_marker(expected.line);
    ASSERT_TRUE(match) << expected.line;
    EXPECT_EQ(match->marker, (Marker{expected.kind, expected.typed, expected.numbers})) << expected.line;
    EXPECT_EQ(std::string(expected.line).substr(match->bytes), expected.rest);
}

const std::vector<Case> markers{
    {"Điều 1. Ban hành", article, "Điều 1.", {1}, "Ban hành"},
    {"Điều 12. x", article, "Điều 12.", {12}, "x"},
    {"I. MỤC ĐÍCH", roman, "I.", {1}, "MỤC ĐÍCH"},
    {"V. x", roman, "V.", {5}, "x"},
    {"X. x", roman, "X.", {10}, "x"},
    {"C. x", roman, "C.", {100}, "x"},
    {"VIII.  x", roman, "VIII.", {8}, "x"},
    {"1. Mục đích", arabic, "1.", {1}, "Mục đích"},
    {"01. x", arabic, "01.", {1}, "x"},
    {"12.\tx", arabic, "12.", {12}, "x"},
    {"1.1. Mục tiêu", decimal, "1.1.", {1, 1}, "Mục tiêu"},
    {"7.1 Mục tiêu", decimal, "7.1", {7, 1}, "Mục tiêu"},
    {"2.10.3. x", decimal, "2.10.3.", {2, 10, 3}, "x"},
    {"a) x", letter, "a)", {1}, "x"},
    {"d) x", letter, "d)", {4}, "x"},
    {"đ) Cung cấp", letter, "đ)", {5}, "Cung cấp"},
    {"e) x", letter, "e)", {6}, "x"},
    {"y) x", letter, "y)", {23}, "x"},
    {"aa) x", letter, "aa)", {24}, "x"},
    {"đđ) x", letter, "đđ)", {28}, "x"},
    {"f) x", letter, "f)", {0}, "x"},
    {"ă) x", letter, "ă)", {0}, "x"},
    {"(1) Tiếp tục", parenthesised, "(1)", {1}, "Tiếp tục"},
    {"(12) x", parenthesised, "(12)", {12}, "x"},
    {"- Nâng cao", dash, "-", {}, "Nâng cao"},
    {"-\u00a0x", dash, "-", {}, "x"},
    {"– Nâng cao", dash, "–", {}, "Nâng cao"},
    {"+ Thêm", plus, "+", {}, "Thêm"},
};
INSTANTIATE_TEST_SUITE_P(Typed, Markers, testing::ValuesIn(markers));

class NotMarkers : public testing::TestWithParam<const char*> {};

TEST_P(NotMarkers, AreText) { EXPECT_FALSE(match_marker(GetParam())) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(Typed, NotMarkers,
                         testing::Values("", "-", "1.", "I.", "a)", "-x", "1.x", "a)x", "(1)x", "A. x",
                                         "A) x", "i. x", "IIII. x", "IC. x", "100% văn bản", "15/7/2021 là",
                                         "2026. Năm", "1.05 tỷ", "12.500 người", "1 x", "(2026) x", "(a) x",
                                         "1) x", "á) x", "ab) x", "118/2025/NĐ-CP", "1..2 x", ". x", "# x",
                                         "* x", "—x", "Điều 5 của Nghị định", "Điều 1.", "Điều 1: x",
                                         "điều 1. x"));

TEST(Roman, CountsBothWays) {
    EXPECT_EQ(to_roman(1), "I");
    EXPECT_EQ(to_roman(4), "IV");
    EXPECT_EQ(to_roman(1994), "MCMXCIV");
    EXPECT_EQ(to_roman(3999), "MMMCMXCIX");
    for (int n = 1; n <= 3999; ++n)
        ASSERT_EQ(from_roman(to_roman(n)), n);
}

TEST(Roman, KnowsOneSpellingOnly) {
    for (const char* text : {"", "IIII", "VX", "IM", "i", "MMMM", "I ", "XIV."})
        EXPECT_EQ(from_roman(text), std::nullopt) << text;
}

TEST(PointLetters, AreTheTwentyThreeOfTheDecree) {
    std::string all;
    for (int n = 1; n <= point_letters; ++n) {
        all += point_letter(n);
        EXPECT_EQ(point_number(point_letter(n)), n);
    }
    EXPECT_EQ(all, "abcdđeghiklmnopqrstuvxy");
}

TEST(PointLetters, EndAtY) {
    EXPECT_EQ(point_letter(0), "");
    EXPECT_EQ(point_letter(24), "");
    for (const char* letter : {"f", "j", "w", "z", "ă", "", "ab"})
        EXPECT_EQ(point_number(letter), std::nullopt) << letter;
}

}  // namespace
}  // namespace kehoach::plan
