#include "fill/numbering.h"

#include <gtest/gtest.h>

namespace kehoach::fill {
namespace {

// "I." → the marker that a line "I. x" begins with.
document::Marker typed(Numberer& numberer, const std::string& text) {
    const auto match = plan::match_marker(text + " x");
    EXPECT_TRUE(match) << text;
    return numberer.typed(match->marker);
}

struct Expected {
    std::string text;
    std::optional<std::size_t> list;
    int level;
};

void expect_markers(const std::vector<Expected>& all, std::vector<document::List>& lists) {
    Numberer numberer(lists);
    for (const Expected& expected : all) {
        const document::Marker marker = typed(numberer, expected.text);
        EXPECT_EQ(marker.text, expected.text);
        EXPECT_EQ(marker.list, expected.list) << expected.text;
        if (!expected.list) continue;
        EXPECT_EQ(marker.level, expected.level) << expected.text;
    }
}

TEST(Numbering, CountsTheOutlineInOneListThatRestartsBelowEachParent) {
    std::vector<document::List> lists;
    expect_markers({{"I.", 0, 0},
                    {"1.", 0, 1},
                    {"1.1.", 0, 2},
                    {"1.2.", 0, 2},
                    {"2.", 0, 1},
                    {"2.1.", 0, 2},
                    {"II.", 0, 0},
                    {"1.", 0, 1}},
                   lists);
    ASSERT_EQ(lists.size(), 1u);
    EXPECT_EQ(lists[0].levels[0].pattern, "%1.");
    EXPECT_EQ(lists[0].levels[1].pattern, "%2.");
    EXPECT_EQ(lists[0].levels[2].pattern, "%2.%3.");
}

TEST(Numbering, BeginsAnewBelowEachArticle) {
    std::vector<document::List> lists;
    expect_markers({{"Điều 1.", std::nullopt, 0},
                    {"1.", 0, 1},
                    {"2.", 0, 1},
                    {"a)", 1, 0},
                    {"Điều 2.", std::nullopt, 0},
                    {"1.", 2, 1},
                    {"a)", 3, 0}},
                   lists);
    EXPECT_EQ(lists.size(), 4u);
}

TEST(Numbering, LeavesAGapLiteralAndGoesOnFromItInANewList) {
    std::vector<document::List> lists;
    expect_markers(
        {{"I.", 0, 0}, {"III.", std::nullopt, 0}, {"1.", 1, 1}, {"2.", 1, 1}, {"IV.", 2, 0}, {"V.", 2, 0}},
        lists);
    ASSERT_EQ(lists.size(), 3u);
    EXPECT_EQ(lists[1].levels[1].start, 1);
    EXPECT_EQ(lists[2].levels[0].start, 4);
}

TEST(Numbering, KeepsADecimalWithoutItsParentLiteral) {
    std::vector<document::List> lists;
    expect_markers({{"I.", 0, 0}, {"7.1.", std::nullopt, 0}}, lists);
}

TEST(Numbering, GoesOnWithTheRomansAfterASecondSeriesBelowOne) {
    std::vector<document::List> lists;
    expect_markers({{"I.", 0, 0}, {"1.", 0, 1}, {"2.", 0, 1}, {"1.", 1, 1}, {"2.", 1, 1}, {"II.", 0, 0}},
                   lists);
}

TEST(Numbering, GoesOnWithTheRomansAfterALiteralNumber) {
    std::vector<document::List> lists;
    expect_markers({{"I.", 0, 0}, {"3.", std::nullopt, 0}, {"4.", 1, 1}, {"II.", 0, 0}}, lists);
    EXPECT_EQ(lists[1].levels[1].start, 4);
}

TEST(Numbering, CountsPointsInOneListWithALevelForEachRunOfTheVietnameseAlphabet) {
    std::vector<document::List> lists;
    expect_markers({{"a)", 0, 0},
                    {"b)", 0, 0},
                    {"c)", 0, 0},
                    {"d)", 0, 0},
                    {"đ)", 0, 1},
                    {"e)", 0, 2},
                    {"g)", 0, 3},
                    {"h)", 0, 3},
                    {"i)", 0, 3},
                    {"k)", 0, 4}},
                   lists);
    ASSERT_EQ(lists.size(), 1u);
    EXPECT_EQ(lists[0].levels[0].pattern, "%1)");
    EXPECT_EQ(lists[0].levels[1].format, document::NumberFormat::bullet);
    EXPECT_EQ(lists[0].levels[1].pattern, "đ)");
    EXPECT_EQ(lists[0].levels[2].start, 5);
    EXPECT_EQ(lists[0].levels[3].start, 7);
    EXPECT_EQ(lists[0].levels[4].start, 11);
    EXPECT_EQ(lists[0].levels[5].start, 24);
}

TEST(Numbering, BeginsPointsAnewBelowEachParent) {
    std::vector<document::List> lists;
    expect_markers({{"1.", 0, 1}, {"a)", 1, 0}, {"b)", 1, 0}, {"2.", 0, 1}, {"a)", 2, 0}}, lists);
}

TEST(Numbering, BeginsAListWithEachFirstPoint) {
    std::vector<document::List> lists;
    expect_markers({{"a)", 0, 0}, {"b)", 0, 0}, {"a)", 1, 0}, {"(1)", 2, 0}, {"(2)", 2, 0}, {"(1)", 3, 0}},
                   lists);
}

TEST(Numbering, GoesOnFromALiteralPoint) {
    std::vector<document::List> lists;
    expect_markers({{"a)", 0, 0}, {"h)", std::nullopt, 0}, {"i)", 1, 3}, {"k)", 1, 4}}, lists);
    EXPECT_EQ(lists[1].levels[3].start, 9);
    EXPECT_EQ(lists[1].levels[4].start, 11);
}

TEST(Numbering, KeepsCountingBracketsAroundTheirPoints) {
    std::vector<document::List> lists;
    expect_markers({{"(1)", 0, 0}, {"a)", 1, 0}, {"b)", 1, 0}, {"(2)", 0, 0}, {"a)", 2, 0}}, lists);
}

TEST(Numbering, SharesOneListAmongAllDashes) {
    std::vector<document::List> lists;
    expect_markers({{"-", 0, 0}, {"1.", 1, 1}, {"-", 0, 0}, {"+", 2, 0}}, lists);
    EXPECT_EQ(lists[0].levels[0].pattern, "-");
}

TEST(Numbering, CountsHeadingsWithoutANumberOfTheirOwn) {
    std::vector<document::List> lists;
    Numberer numberer(lists);
    std::string text;
    for (const int level : {1, 2, 3, 3, 2, 3, 1, 2})
        text += numberer.heading(level).text + " ";
    EXPECT_EQ(text, "I. 1. 1.1. 1.2. 2. 2.1. II. 1. ");
    EXPECT_EQ(lists.size(), 1u);
}

}  // namespace
}  // namespace kehoach::fill
