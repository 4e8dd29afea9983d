#include "layout/paragraph.h"

#include <gmock/gmock.h>

#include "layout/small_document.h"

namespace kehoach::layout {
namespace {

using document::Align;

document::Style style(Align align) {
    document::Style style;
    style.size = Length::pt(10);
    style.align = align;
    return style;
}

SetParagraph set(const document::Paragraph& paragraph, const document::Style& style, double measure) {
    const SquareFonts fonts;
    return set_paragraph(paragraph, style, fonts, Length::pt(measure));
}

TEST(Paragraph, WidensJustifiedLinesButTheLast) {
    const SetParagraph lines = set(paragraph("aa bb cc dd ee"), style(Align::justify), 85);
    ASSERT_EQ(lines.lines.size(), 2u);
    EXPECT_EQ(lines.lines[0].items[0].text, "aa bb cc ");
    EXPECT_EQ(lines.lines[0].items[0].extra_space, Length::pt(7.5));
    EXPECT_EQ(lines.lines[1].items[0].extra_space, Length());
}

TEST(Paragraph, NoBreakSpacesAreNotWidened) {
    const SetParagraph lines = set(paragraph("a\u00A0b c dddd"), style(Align::justify), 55);
    EXPECT_EQ(lines.lines[0].width, Length::pt(40));
    EXPECT_EQ(lines.lines[0].items[0].extra_space, Length::pt(15));
}

TEST(Paragraph, CentresAndAlignsRight) {
    EXPECT_EQ(set(paragraph("aaaa "), style(Align::center), 80).lines[0].items[0].x, Length::pt(20));
    EXPECT_EQ(set(paragraph("aaaa "), style(Align::right), 80).lines[0].items[0].x, Length::pt(40));
}

TEST(Paragraph, IndentsTheFirstLineOnly) {
    document::Style indented = style(Align::left);
    indented.first_line = Length::pt(20);
    const SetParagraph lines = set(paragraph("aaa bbb"), indented, 50);
    EXPECT_EQ(lines.lines[0].items[0].x, Length::pt(20));
    EXPECT_EQ(lines.lines[1].items[0].x, Length());
}

TEST(Paragraph, TypedMarkersBreakAndWidenLikeText) {
    document::Paragraph item = paragraph("aaa bbb");
    item.marker = document::Marker{"1.", std::nullopt, 0};
    const SetParagraph lines = set(item, style(Align::justify), 55);
    ASSERT_EQ(lines.lines[0].items.size(), 2u);
    EXPECT_EQ(lines.lines[0].items[0].text, "1. ");
    EXPECT_EQ(lines.lines[0].items[0].extra_space, Length::pt(5));
    EXPECT_EQ(lines.lines[0].items[1].text, "aaa ");
    EXPECT_EQ(lines.lines[0].items[1].x, Length::pt(25));
}

TEST(Paragraph, LineSpacingIsBelowTheLinesAboveSingleAndAboveThemUnderIt) {
    document::Style loose = style(Align::left);
    loose.line_percent = 150;
    SetParagraph lines = set(paragraph("a"), loose, 50);
    EXPECT_EQ(lines.height, Length::pt(10));
    EXPECT_EQ(lines.extra, Length::pt(5));
    EXPECT_EQ(lines.lines[0].items[0].baseline, Length::pt(8));
    loose.line_percent = 90;
    lines = set(paragraph("a"), loose, 50);
    EXPECT_EQ(lines.height, Length::pt(9));
    EXPECT_EQ(lines.extra, Length());
    EXPECT_EQ(lines.lines[0].items[0].baseline, Length::pt(7));
}

TEST(Paragraph, EmptyOneIsALineHigh) {
    const SetParagraph lines = set(paragraph(""), style(Align::justify), 50);
    ASSERT_EQ(lines.lines.size(), 1u);
    EXPECT_TRUE(lines.lines[0].items.empty());
    EXPECT_EQ(lines.height, Length::pt(10));
}

}  // namespace
}  // namespace kehoach::layout
