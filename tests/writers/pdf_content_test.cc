#include "writers/pdf_content.h"

#include <sstream>

#include <gtest/gtest.h>

#include "support/square_fonts.h"
#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

using namespace std::string_literals;
using layout::SquareFonts;
using testing::line_item;
using testing::page_of;
using testing::pages_of;
using testing::text_item;

PdfContent marked_content(std::vector<layout::Item> items) {
    layout::Pages pages = pages_of(std::move(items));
    for (const document::Tag tag : {document::Tag::document, document::Tag::paragraph, document::Tag::link})
        pages.structure.elements.emplace_back().tag = tag;
    return pdf_content(pages.pages[0], pages.structure, PdfCodes(pages, SquareFonts()));
}

// Without the operators that mark it.
std::string content(std::vector<layout::Item> items) {
    std::istringstream lines(marked_content(std::move(items)).operators);
    std::string drawn;
    for (std::string line; std::getline(lines, line);)
        if (!line.ends_with("BDC") && line != "EMC") drawn += line + "\n";
    return drawn;
}

layout::TextItem item_of(int element, layout::TextItem item) {
    item.element = element;
    return item;
}

TEST(PdfContent, PutsTextOnItsBaselineFromTheBottomOfThePage) {
    EXPECT_EQ(content({text_item(72.5, 100, "ab")}), "BT\n/F1 10 Tf\n72.5 200 Td\n(\0\1\0\2)Tj\nET\n"s);
}

TEST(PdfContent, MovesFromOneTextToTheNext) {
    EXPECT_EQ(content({text_item(72, 100, "a"), text_item(72, 118.2, "a"), text_item(90, 118.2, "a")}),
              "BT\n/F1 10 Tf\n72 200 Td\n(\0\1)Tj\n0 -18.2 Td\n(\0\1)Tj\n18 0 Td\n(\0\1)Tj\nET\n"s);
}

TEST(PdfContent, ChangesItsInkOutsideOfTextsAndPaths) {
    layout::TextItem red = text_item(72, 100, "a");
    red.ink = document::Ink::red;
    EXPECT_EQ(
        content({red, text_item(90, 100, "a")}),
        "1 0 0 rg 1 0 0 RG\nBT\n/F1 10 Tf\n72 200 Td\n(\0\1)Tj\nET\n0 g 0 G\nBT\n90 200 Td\n(\0\1)Tj\nET\n"s);
}

TEST(PdfContent, NamesTheFontOnlyWhenItChanges) {
    layout::TextItem bold = text_item(20, 300, "a");
    bold.face = layout::Face::bold;
    layout::TextItem large = bold;
    large.size = Length::pt(13.5);
    EXPECT_EQ(content({text_item(10, 300, "a"), text_item(15, 300, "a"), bold, large}),
              "BT\n/F1 10 Tf\n10 0 Td\n(\0\1)Tj\n5 0 Td\n(\0\1)Tj\n"
              "/F2 10 Tf\n5 0 Td\n(\0\1)Tj\n/F2 13.5 Tf\n0 0 Td\n(\0\1)Tj\nET\n"s);
}

TEST(PdfContent, WidensEachSpaceByMovingAfterIt) {
    layout::TextItem item = text_item(0, 300, "a b a");
    item.extra_space = Length::pt(2.5);  // a quarter of an em
    EXPECT_EQ(content({item}), "BT\n/F1 10 Tf\n0 0 Td\n[(\0\2\0\1)-250(\0\3\0\1)-250(\0\2)]TJ\nET\n"s);
}

TEST(PdfContent, DoesNotMoveAfterTheSpaceAtTheEndOfALine) {
    layout::TextItem item = text_item(0, 300, "a ");
    item.extra_space = Length::pt(2.5);
    EXPECT_EQ(content({item}), "BT\n/F1 10 Tf\n0 0 Td\n(\0\2\0\1)Tj\nET\n"s);
}

TEST(PdfContent, DoesNotWidenANoBreakSpace) {
    layout::TextItem item = text_item(0, 300, "a\u00A0a");
    item.extra_space = Length::pt(2.5);
    EXPECT_EQ(content({item}), "BT\n/F1 10 Tf\n0 0 Td\n(\0\1\0\2\0\1)Tj\nET\n"s);
}

TEST(PdfContent, EscapesCodesThatMeanSomethingInAString) {
    std::string text;  // codes 1 to 5D, so that 0D ( ) and \ are among them
    for (int i = 0; i < 0x5D; ++i)
        text += static_cast<char>('!' + i);
    const std::string drawn = content({text_item(0, 300, text)});
    EXPECT_NE(drawn.find("\0\f\0\\r\0\x0E"s), std::string::npos);
    EXPECT_NE(drawn.find("\0'\0\\(\0\\)\0*"s), std::string::npos);
    EXPECT_NE(drawn.find("\0[\0\\\\\0]"s), std::string::npos);
}

TEST(PdfContent, LeavesOutACharacterThatTheFontLacks) {
    EXPECT_EQ(content({text_item(0, 300, "a☹a")}), "BT\n/F1 10 Tf\n0 0 Td\n(\0\1\0\1)Tj\nET\n"s);
    EXPECT_EQ(content({text_item(0, 300, "☹")}), "");
}

TEST(PdfContent, StrokesLinesOfOneThicknessTogether) {
    EXPECT_EQ(content({line_item(10, 20, 110, 20, 0.5), line_item(10, 20, 10, 50, 0.5),
                       line_item(0, 60, 9, 60, 1)}),
              "0.5 w\n10 280 m 110 280 l\n10 280 m 10 250 l\nS\n1 w\n0 240 m 9 240 l\nS\n");
}

TEST(PdfContent, KeepsTextObjectsAndPathsApart) {
    EXPECT_EQ(content({line_item(0, 0, 9, 0, 1), text_item(5, 300, "a"), line_item(0, 9, 9, 9, 1),
                       text_item(5, 300, "a")}),
              "1 w\n0 300 m 9 300 l\nS\nBT\n/F1 10 Tf\n5 0 Td\n(\0\1)Tj\nET\n"
              "0 291 m 9 291 l\nS\nBT\n5 0 Td\n(\0\1)Tj\nET\n"s);
}

TEST(PdfContent, DoesNotAddUpRoundingErrorsDownThePage) {
    std::vector<layout::Item> items;
    for (int i = 0; i < 1000; ++i) {
        layout::TextItem item = text_item(0, 0, "a");
        item.baseline = Length::emu(i * 3804);  // 0.29953 pt: each step alone rounds to 0.3
        items.emplace_back(item);
    }
    const std::string drawn = content(std::move(items));
    std::int64_t y = 0;
    for (std::size_t at = drawn.find("0 "); at != std::string::npos; at = drawn.find("\n0 ", at + 1)) {
        const std::size_t number = drawn.find(' ', at) + 1;
        if (drawn.compare(drawn.find(' ', number), 3, " Td") != 0) continue;
        y += std::llround(std::stod(drawn.substr(number)) * 1000);
    }
    EXPECT_EQ(y, 300'000 - 299'228);  // 999 × 3804 EMU are 299.228 pt
}

TEST(PdfContent, OfAnEmptyPageIsEmpty) { EXPECT_EQ(marked_content({}).operators, ""); }

TEST(PdfContent, MarksEachRunOfAnElementOnce) {
    const PdfContent content =
        marked_content({item_of(1, text_item(0, 300, "a")), item_of(1, text_item(0, 290, "a")),
                        item_of(2, text_item(9, 290, "a")), item_of(1, text_item(18, 290, "a"))});
    EXPECT_EQ(content.operators,
              "BT\n/P<</MCID 0>>BDC\n/F1 10 Tf\n0 0 Td\n(\0\1)Tj\n0 10 Td\n(\0\1)Tj\nEMC\n"
              "/Link<</MCID 1>>BDC\n9 0 Td\n(\0\1)Tj\nEMC\n"
              "/P<</MCID 2>>BDC\n9 0 Td\n(\0\1)Tj\nEMC\nET\n"s);
    EXPECT_EQ(content.marked, (std::vector{1, 2, 1}));
}

TEST(PdfContent, MarksLinesAsLayoutAndTextWithoutElementAsPagination) {
    const PdfContent content =
        marked_content({line_item(0, 0, 9, 0, 1), line_item(0, 9, 9, 9, 1), text_item(5, 300, "2")});
    EXPECT_EQ(content.operators,
              "/Artifact<</Type/Layout>>BDC\n1 w\n0 300 m 9 300 l\n0 291 m 9 291 l\nS\nEMC\n"
              "BT\n/Artifact<</Type/Pagination>>BDC\n/F1 10 Tf\n5 0 Td\n(\0\1)Tj\nEMC\nET\n"s);
    EXPECT_TRUE(content.marked.empty());
}

TEST(PdfContent, EndsAMarkBeforeItsTextObject) {
    const PdfContent content = marked_content(
        {item_of(1, text_item(0, 300, "a")), line_item(0, 0, 9, 0, 1), item_of(1, text_item(0, 290, "a"))});
    EXPECT_NE(content.operators.find("Tj\nEMC\nET\n/Artifact<</Type/Layout>>BDC\n1 w\n"), std::string::npos);
    EXPECT_NE(content.operators.find("S\nEMC\nBT\n/P<</MCID 1>>BDC\n"), std::string::npos);
}

}  // namespace
}  // namespace kehoach::writers
