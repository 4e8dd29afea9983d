#include "layout/lay_out.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "layout/small_document.h"

namespace kehoach::layout {
namespace {

using document::SideBySide;
using testing::ElementsAre;

document::Document with_style(const std::string& id, const document::Style& style,
                              std::vector<document::Block> blocks) {
    document::Document document = small_document(std::move(blocks));
    document.styles[id] = style;
    return document;
}

TEST(LayOut, SetsTextOnPagesAndNumbersThemFromTheSecond) {
    EXPECT_EQ(dump(pages_of(small_document(lines({"five six", "Donaudampf", "c", "d"})))),
              "page 1 100.00 x 60.00 main 1\n"
              "   10.00   18.00  regular 10.00 \"five six\"\n"
              "   10.00   28.00  regular 10.00 \"Donaudam\"\n"
              "   10.00   38.00  regular 10.00 \"pf\"\n"
              "   10.00   48.00  regular 10.00 \"c\"\n"
              "page 2 100.00 x 60.00 main 2\n"
              "   10.00   18.00  regular 10.00 \"d\"\n"
              "   45.00    8.00  regular 10.00 \"2\"\n");
}

TEST(LayOut, OfNeighbouringSpacesTheLargerCounts) {
    document::Style spaced = small_document().styles["text"];
    spaced.before = Length::pt(3);
    spaced.after = Length::pt(5);
    const Pages pages =
        pages_of(with_style("spaced", spaced, {paragraph("a", "spaced"), paragraph("b", "spaced")}));
    EXPECT_EQ(std::get<TextItem>(pages.pages[0].items[0]).baseline, Length::pt(21));
    EXPECT_EQ(std::get<TextItem>(pages.pages[0].items[1]).baseline, Length::pt(36));
}

TEST(LayOut, LineSpacingOfTheLastLineComesOnTop) {
    document::Style loose = small_document().styles["text"];
    loose.line_percent = 150;
    loose.before = Length::pt(3);
    const Pages pages =
        pages_of(with_style("loose", loose, {paragraph("a", "loose"), paragraph("b", "loose")}));
    EXPECT_EQ(std::get<TextItem>(pages.pages[0].items[1]).baseline, Length::pt(39));
}

TEST(LayOut, LeavesTwoLinesOfAParagraphOnEachSideOfAPageBreak) {
    EXPECT_THAT(texts_of(small_document(lines({"1", "2", "3", "aaaaaaaa bbbbbbbb cccc"}))),
                ElementsAre("1|2|3", "aaaaaaaa|bbbbbbbb|cccc"));
    EXPECT_THAT(texts_of(small_document(lines({"1", "aaaaaaaa bbbbbbbb cccccccc dddd"}))),
                ElementsAre("1|aaaaaaaa|bbbbbbbb", "cccccccc|dddd"));
}

TEST(LayOut, KeepsAHeadingWithTheFirstLinesOfWhatFollows) {
    std::vector<document::Block> blocks = lines({"1", "2", "head", "aaaaaaaa bbbb"});
    std::get<document::Paragraph>(blocks[2]).keep_with_next = true;
    EXPECT_THAT(texts_of(small_document(blocks)), ElementsAre("1|2", "head|aaaaaaaa|bbbb"));
}

TEST(LayOut, MovesAWholeParagraphThatIsKeptWithTheNext) {
    std::vector<document::Block> blocks = lines({"1", "aaaaaaaa bbbbbbbb cccc", "z"});
    std::get<document::Paragraph>(blocks[1]).keep_with_next = true;
    EXPECT_THAT(texts_of(small_document(blocks)), ElementsAre("1", "aaaaaaaa|bbbbbbbb|cccc|z"));
}

TEST(LayOut, DrawsARuleUnderAParagraph) {
    document::Rule rule;
    rule.percent = 50;
    rule.thickness = Length::pt(1);
    rule.gap = Length::pt(2);
    const Pages pages = pages_of(small_document({paragraph("aaaa", "middle"), rule, paragraph("b")}));
    const auto& line = std::get<LineItem>(pages.pages[0].items[1]);
    EXPECT_EQ(line.x1, Length::pt(40));
    EXPECT_EQ(line.x2, Length::pt(60));
    EXPECT_EQ(line.y1, Length::pt(22.5));
    EXPECT_EQ(std::get<TextItem>(pages.pages[0].items[2]).baseline, Length::pt(32));
}

// ---- columns side by side

SideBySide::Row row(const std::string& left, const std::string& right) {
    SideBySide::Row row;
    row.left.push_back(paragraph(left));
    row.right.push_back(paragraph(right));
    return row;
}

SideBySide side_by_side(std::vector<SideBySide::Row> rows) {
    SideBySide columns;
    columns.left_width = Length::pt(30);
    columns.right_width = Length::pt(50);
    columns.rows = std::move(rows);
    return columns;
}

TEST(LayOut, RowsSideBySideAreAsHighAsTheTallerSide) {
    const Pages pages = pages_of(small_document({side_by_side({row("aaa bb", "c"), row("d", "e")})}));
    EXPECT_THAT(texts_of(pages), ElementsAre("aaa|bb|c|d|e"));
    const auto& d = std::get<TextItem>(pages.pages[0].items[3]);
    const auto& e = std::get<TextItem>(pages.pages[0].items[4]);
    EXPECT_EQ(d.baseline, Length::pt(38));
    EXPECT_EQ(e.baseline, Length::pt(38));
    EXPECT_EQ(e.x, Length::pt(40));
}

TEST(LayOut, SidesShareTheirFirstBaseline) {
    SideBySide columns = side_by_side({row("a", "b")});
    std::get<document::Paragraph>(columns.rows[0].right[0]).style = "large";
    columns.before = Length::pt(2);
    document::Style large = small_document().styles["text"];
    large.size = Length::pt(15);
    const Pages pages = pages_of(with_style("large", large, {columns}));
    EXPECT_EQ(std::get<TextItem>(pages.pages[0].items[0]).baseline, Length::pt(24));
    EXPECT_EQ(std::get<TextItem>(pages.pages[0].items[1]).baseline, Length::pt(24));
}

TEST(LayOut, NeverDividesColumnsSideBySideAndNeverLeavesThemAlone) {
    std::vector<document::Block> blocks = lines({"1", "2", "3"});
    std::get<document::Paragraph>(blocks.back()).keep_with_next = true;
    blocks.push_back(side_by_side({row("a", "b"), row("c", "d")}));
    EXPECT_THAT(texts_of(small_document(blocks)), ElementsAre("1|2", "3|a|b|c|d"));
}

TEST(LayOut, GoesOnWithASideTallerThanAPage) {
    SideBySide columns = side_by_side({row("1", "x")});
    for (const char* text : {"2", "3", "4", "5"})
        columns.rows[0].left.push_back(paragraph(text));
    EXPECT_THAT(texts_of(small_document({columns})), ElementsAre("1|2|3|4|x", "5"));
}

// ---- sections, bookmarks, notes

TEST(LayOut, BeginsSectionsOnPagesOfTheirOwnAndNumbersThemAnew) {
    document::Document document = small_document(lines({"a"}));
    document.sections.push_back(document.sections[0]);
    document.sections[1].id = "annex";
    document.sections[1].name = "Annex";
    document.sections[1].blocks = lines({"1", "2", "3", "4", "5"});
    const Pages pages = pages_of(document);
    EXPECT_THAT(texts_of(pages), ElementsAre("a", "1|2|3|4", "5"));
    EXPECT_EQ(pages.pages[1].section, "annex");
    EXPECT_EQ(pages.pages[1].number, 1);
    EXPECT_EQ(pages.pages[2].number, 2);
    ASSERT_EQ(pages.bookmarks.size(), 1u);
    EXPECT_EQ(pages.bookmarks[0].title, "Annex");
    EXPECT_EQ(pages.bookmarks[0].page, 1);
}

TEST(LayOut, BookmarksHeadingsWithoutJumpingALevel) {
    document::Document document =
        small_document({paragraph("one", "h1"), paragraph("three", "h3"), paragraph("two", "h2")});
    for (int level = 1; level <= 3; ++level) {
        document.styles["h" + std::to_string(level)] = document.styles["text"];
        document.styles["h" + std::to_string(level)].outline_level = level;
    }
    std::get<document::Paragraph>(document.sections[0].blocks[0]).marker =
        document::Marker{"I.", std::nullopt, 0};
    std::get<document::Paragraph>(document.sections[0].blocks[2]).anchor = "here";
    const Pages pages = pages_of(document);
    ASSERT_EQ(pages.bookmarks.size(), 3u);
    EXPECT_EQ(pages.bookmarks[0].title, "I. one");
    EXPECT_EQ(pages.bookmarks[1].level, 2);
    EXPECT_EQ(pages.bookmarks[2].level, 2);
    ASSERT_EQ(pages.anchors.size(), 1u);
    EXPECT_EQ(pages.anchors[0].y, Length::pt(30));
}

TEST(LayOut, SetsFootnotesUnderAShortRuleWithTheirNumber) {
    document::Document document = small_document(lines({"ab"}));
    std::get<document::Paragraph>(document.sections[0].blocks[0])
        .content.push_back(document::FootnoteMark{1, {}});
    document.footnotes.push_back({{paragraph("note", document::footnote_style)}});
    EXPECT_EQ(dump(pages_of(document)),
              "page 1 100.00 x 60.00 main 1\n"
              "   10.00   18.00  regular 10.00 \"ab\"\n"
              "   30.00   14.64  regular 5.80 \"1\" -> #note 1\n"
              "   10.00   36.90  line to 30.00 36.90 thick 0.50\n"
              "   10.00   44.64  regular 5.80 \"1\"\n"
              "   15.80   48.00  regular 10.00 \" \"\n"
              "   20.80   48.00  regular 10.00 \"note\"\n"
              "anchor page 1 at 40.00 note 1\n");
}

TEST(LayOut, BookmarksAnAnnexThatNamesItselfOnce) {
    document::Document document = small_document(lines({"a"}));
    document.styles["h1"] = document.styles["text"];
    document.styles["h1"].outline_level = 1;
    document.sections.push_back(document.sections[0]);
    document.sections[1].name = "Annex";
    document.sections[1].blocks = {paragraph("Annex", "h1"), paragraph("more", "h1")};
    const Pages pages = pages_of(document);
    ASSERT_EQ(pages.bookmarks.size(), 2u);
    EXPECT_EQ(pages.bookmarks[0].title, "Annex");
    EXPECT_EQ(pages.bookmarks[0].level, 1);
    EXPECT_EQ(pages.bookmarks[1].title, "more");
    EXPECT_EQ(pages.bookmarks[1].level, 2);
}

// The texts of a page that belong to no element.
std::string artifacts(const Page& page) {
    std::string texts;
    for (const Item& item : page.items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text && text->element == document::no_element) texts += text->text;
    }
    return texts;
}

TEST(LayOut, ReadsAHeaderOnceHoweverOftenItIsPrinted) {
    document::Table table;
    table.columns = {{Length::pt(80), {}}};
    table.header_rows = 1;
    for (const char* text : {"head", "a", "b", "c", "d"}) {
        document::Row& row = table.rows.emplace_back();
        row.kind = table.rows.size() == 1 ? document::RowKind::header : document::RowKind::task;
        row.cells.push_back({0, 1, 1, false, {paragraph(text)}});
    }
    const Pages pages = pages_of(small_document({table}));
    ASSERT_EQ(texts_of(pages), (std::vector<std::string>{"head|a|b|c", "head|d"}));
    EXPECT_EQ(artifacts(pages.pages[0]), "");
    EXPECT_EQ(artifacts(pages.pages[1]), "head2");  // and the page number
}

TEST(LayOut, ReadsANoteOnceThatTwoSectionsPrint) {
    document::Document document = small_document(lines({"ab"}));
    std::get<document::Paragraph>(document.sections[0].blocks[0])
        .content.push_back(document::FootnoteMark{1, {}});
    document.footnotes.push_back({{paragraph("note", document::footnote_style)}});
    document.sections.push_back(document.sections[0]);
    const Pages pages = pages_of(document);
    EXPECT_EQ(artifacts(pages.pages[0]), "");
    EXPECT_EQ(artifacts(pages.pages[1]), "1 note");
    EXPECT_EQ(pages.anchors.size(), 1u);
}

TEST(LayOut, APageNumberThatReachesIntoTheTextPushesItDown) {
    document::Document document = small_document(lines({"a"}));
    document.sections[0].page.header = Length::pt(4);
    EXPECT_EQ(std::get<TextItem>(pages_of(document).pages[0].items[0]).baseline, Length::pt(22));
}

TEST(LayOut, MakesTextOfALinkThatLeadsOutOfTheFile) {
    document::Paragraph text = paragraph("see ");
    text.content.push_back(document::Run{"there", false, false, "#there", {}});
    document::Paragraph target = paragraph("there");
    target.anchor = "there";
    document::Document document = small_document({text});
    document.sections.push_back(small_document({target}).sections[0]);
    const SquareFonts fonts;
    Diagnostics diagnostics;
    document = measure(document, fonts, diagnostics);
    const auto links = [&] {
        return std::ranges::count(lay_out(document, fonts, diagnostics).structure.elements,
                                  document::Tag::link, &document::Element::tag);
    };
    EXPECT_EQ(links(), 1);
    document.sections.pop_back();
    EXPECT_EQ(links(), 0);
}

}  // namespace
}  // namespace kehoach::layout
