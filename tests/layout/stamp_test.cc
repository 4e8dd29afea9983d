// Boxed words, and what stands on the first page only.
#include "layout/stamp.h"

#include <gmock/gmock.h>

#include "layout/small_document.h"

namespace kehoach::layout {
namespace {

using testing::ElementsAre;

// A stamp 30 pt wide and 20 pt high around letters of 10 pt, its border 1 pt thick.
document::Document stamped(std::vector<document::Block> blocks) {
    document::Document document = small_document(std::move(blocks));
    document::Style& style = document.styles["stamp"];
    style.size = Length::pt(10);
    style.align = document::Align::center;
    style.ink = document::Ink::red;
    style.stamp = document::Stamp{Length::pt(30), Length::pt(20), Length::pt(1)};
    return document;
}

// Inside the border there are 19 pt: 9 of spaces and a line of 10, whose letters are 3.33 pt high to their
// middle, with their baseline 8 pt down: 5 pt above bring that to 9.67, next to 9.5.
TEST(Stamp, IsExactAndHasItsWordInTheMiddle) {
    EXPECT_EQ(dump(pages_of(stamped({paragraph("ab", "stamp"), paragraph("c")}))),
              "page 1 100.00 x 60.00 main 1\n"
              "   40.00   24.00  regular 10.00 \"ab\" red\n"
              "   34.50   10.50  line to 65.50 10.50 thick 1.00 red\n"
              "   35.00   10.50  line to 35.00 30.50 thick 1.00 red\n"
              "   65.00   10.50  line to 65.00 30.50 thick 1.00 red\n"
              "   34.50   30.50  line to 65.50 30.50 thick 1.00 red\n"
              "   10.00   39.00  regular 10.00 \"c\"\n");
}

TEST(Stamp, GrowsRatherThanLoseWords) {
    EXPECT_THAT(texts_of(stamped({paragraph("ab cd", "stamp")})), ElementsAre("ab|cd"));
}

TEST(FirstPage, HasLessRoomAboveItsFoot) {
    document::Document document = small_document(lines({"1", "2", "3", "4", "5", "6", "7"}));
    document.sections[0].foot = {paragraph("foot", "middle")};
    EXPECT_THAT(texts_of(document), ElementsAre("1|2|3|foot", "4|5|6|7"));
    const Pages pages = pages_of(document);
    EXPECT_EQ(std::get<TextItem>(pages.pages[0].items.back()).baseline, Length::pt(48));
}

TEST(FirstPage, HasItsTopInTheMarginAndGivesWayToMore) {
    document::Document document = small_document(lines({"1", "2", "3", "4", "5"}));
    document.sections[0].top = {paragraph("top")};
    const Pages pages = pages_of(document);
    EXPECT_THAT(texts_of(pages), ElementsAre("top|1|2|3|4", "5"));
    EXPECT_EQ(std::get<TextItem>(pages.pages[0].items[0]).baseline, Length::pt(8));
    EXPECT_EQ(std::get<TextItem>(pages.pages[0].items[1]).baseline, Length::pt(18));
    document.sections[0].top.push_back(paragraph("more"));
    EXPECT_THAT(texts_of(document), ElementsAre("top|more|1|2|3", "4|5"));
}

TEST(Rule, IsNotShorterThanItsLeastLength) {
    document::Rule rule;
    rule.percent = 10;
    rule.thickness = Length::pt(1);
    rule.least = Length::pt(30);
    const Pages pages = pages_of(small_document({paragraph("ab", "middle"), rule}));
    const auto& line = std::get<LineItem>(pages.pages[0].items[1]);
    EXPECT_EQ(line.x2 - line.x1, Length::pt(30));
}

}  // namespace
}  // namespace kehoach::layout
