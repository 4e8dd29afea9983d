#include <memory>
#include <numeric>

#include <gmock/gmock.h>

#include "layout/lay_out.h"
#include "layout/small_document.h"

namespace kehoach::layout {
namespace {

using testing::ElementsAre;

document::Document measured(document::Document document) {
    const SquareFonts fonts;
    Diagnostics diagnostics;
    document = measure(std::move(document), fonts, diagnostics);
    EXPECT_TRUE(diagnostics.empty()) << to_text(diagnostics, Language::english);
    return document;
}

document::Rule rule(int percent) {
    document::Rule rule;
    rule.percent = percent;
    return rule;
}

TEST(Measure, GivesARuleItsPartOfTheLongestLineAbove) {
    const auto document = measured(small_document({paragraph("aaaaaaa bbbb"), rule(50), rule(0)}));
    EXPECT_EQ(std::get<document::Rule>(document.sections[0].blocks[1]).length, Length::pt(35));
    EXPECT_EQ(std::get<document::Rule>(document.sections[0].blocks[2]).length, Length::pt(80));
}

TEST(Measure, RoundsToWholeTwipsAsDocxStoresThem) {
    document::Document document = small_document();
    document.sections[0].page.width = Length::mm(210);
    document.sections[0].page.left = Length::mm(30);
    document.sections[0].page.right = Length::mm(15);
    document.styles["text"].before = Length::mm(1);
    document.styles["text"].size = Length::pt(10.6);
    document = measured(std::move(document));
    EXPECT_EQ(document.sections[0].page.text_width(), Length::twips(11906 - 1701 - 850));
    EXPECT_EQ(document.styles["text"].before, Length::twips(57));
    EXPECT_EQ(document.styles["text"].size, Length::pt(10.5));
}

TEST(Measure, GivesTableColumnsThePagesWidth) {
    document::Table table;
    table.columns.resize(3);
    table.columns[0].wanted = Length::pt(17);
    table.cell_margin = Length::pt(1);
    document::Row& row = table.rows.emplace_back();
    for (int column = 0; column < 3; ++column) {
        document::Cell& cell = row.cells.emplace_back();
        cell.column = column;
        cell.paragraphs.push_back(paragraph(column == 2 ? "aaa bbb ccc ddd" : "a"));
    }
    const auto document = measured(small_document({table}));
    std::vector<Length> widths;
    for (const document::Column& column : std::get<document::Table>(document.sections[0].blocks[0]).columns)
        widths.push_back(column.width);
    EXPECT_THAT(widths, ElementsAre(Length::pt(17), Length::pt(12), Length::pt(51)));
}

document::SideBySide heading(const std::string& left, const std::string& right) {
    document::SideBySide heading;
    heading.left_width = Length::pt(40);
    heading.right_width = Length::pt(40);
    heading.rows.resize(1);
    heading.rows[0].left = {paragraph(left)};
    heading.rows[0].right = {paragraph(right)};
    return heading;
}

std::pair<Length, Length> heading_widths(const std::string& left, const std::string& right) {
    const auto document = measured(small_document({heading(left, right)}));
    const auto& columns = std::get<document::SideBySide>(document.sections[0].blocks[0]);
    return {columns.left_width, columns.right_width};
}

// A line of 50 pt stands in 40: the left column gives 10 as long as its longest word has room.
TEST(Measure, MakesRoomForALongLineOfPlaceAndDate) {
    EXPECT_EQ(heading_widths("aa bb", "ccccc"),
              std::pair(Length::pt(30) - Length::twips(1), Length::pt(50) + Length::twips(1)));
    EXPECT_EQ(heading_widths("aaaa bbb", "ccccc"), std::pair(Length::pt(40), Length::pt(40)));
    EXPECT_EQ(heading_widths("aaa", "ccc"), std::pair(Length::pt(40), Length::pt(40)));
}

// The number stays on one line, what a letter is about may take several.
TEST(Measure, MakesRoomBesideTheSubjectOfALetter) {
    document::SideBySide with_subject = heading("aa", "ccccc");
    document::SideBySide::Row below;
    below.left = {paragraph("nn"), paragraph("aa aa aa aa")};
    with_subject.rows.push_back(below);
    auto document = measured(small_document({with_subject}));
    EXPECT_EQ(std::get<document::SideBySide>(document.sections[0].blocks[0]).right_width,
              Length::pt(50) + Length::twips(1));
    with_subject.rows[1].left.front() = paragraph("n nn");
    document = measured(small_document({with_subject}));
    EXPECT_EQ(std::get<document::SideBySide>(document.sections[0].blocks[0]).right_width, Length::pt(40));
}

TEST(Measure, TellsTheHeightsOfSeveralHeaderRows) {
    document::Table table;
    table.columns.resize(2);
    table.header_rows = 2;
    table.border = Length::pt(1);
    table.rows.resize(3);
    document::Cell tall;
    tall.row_span = 2;
    for (const char* text : {"a", "b", "c"})
        tall.paragraphs.push_back(paragraph(text));
    document::Cell low;
    low.column = 1;
    low.paragraphs.push_back(paragraph("d"));
    table.rows[0].cells = {tall, low};
    table.rows[1].cells = {low};
    tall.row_span = 1;
    table.rows[2].cells = {tall, low};
    const auto document = measured(small_document({table}));
    const auto& rows = std::get<document::Table>(document.sections[0].blocks[0]).rows;
    EXPECT_EQ(rows[0].least_height, Length::pt(11));
    EXPECT_EQ(rows[1].least_height, Length::pt(20));
    EXPECT_EQ(rows[2].least_height, Length());
}

TEST(Measure, ReportsACharacterThatTheFontsLackOnceAtItsFirstPlace) {
    const Source source("plan.md", "x ab☹☹\n");
    document::Document document = small_document({paragraph(""), paragraph("☹")});
    std::get<document::Paragraph>(document.sections[0].blocks[0]).content = {
        document::Run{"ab☹☹", false, false, "", {&source, 1, 3, 4}}};
    const SquareFonts fonts;
    Diagnostics diagnostics;
    measure(document, fonts, diagnostics);
    EXPECT_EQ(to_text(diagnostics, Language::english),
              "plan.md:1:5: error: the font has no character \"☹\" (U+2639) [missing-glyph]\n"
              "    x ab☹☹\n"
              "        ^\n"
              "    hint: replace it by a common character, or leave it out\n");
}

TEST(Measure, SaysNothingOfInvisibleCharacters) {
    const auto document = measured(small_document(lines({"a\u200Bb\u00ADc"})));
    EXPECT_THAT(texts_of(document), ElementsAre("abc"));
}

}  // namespace
}  // namespace kehoach::layout
