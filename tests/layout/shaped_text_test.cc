#include "layout/shaped_text.h"

#include <filesystem>
#include <string>

#include <gmock/gmock.h>

#include "support/square_fonts.h"

namespace kehoach::layout {
namespace {

using testing::ElementsAre;

const FontFiles& serif() {
    static const FontFiles fonts(std::filesystem::path(KEHOACH_SOURCE_DIR) / "fonts");
    return fonts;
}

std::size_t count_lines(const ShapedText& text, std::int64_t twips) {
    return text.lines(Length::twips(twips), Length::twips(twips)).size();
}

// Where LibreOffice 7.4 moves the last word of a line, by the twip: advances count in sixths of a twip,
// rounded.
TEST(ShapedText, FitsAsLibreOfficeFitsOneLook) {
    ShapedText text(serif(), Length::pt(14), false, false);
    text.add("Căn cứ Luật Tổ chức chính quyền địa phương ngày mười chín tháng sáu", false, false, {});
    const LineRange whole{0, text.characters().size() - 1, text.characters().size() - 1};
    const std::int64_t true_twips = text.width(whole).to_twips();
    std::int64_t least = true_twips - 5;
    while (count_lines(text, least) > 1)
        ++least;
    std::int64_t sixths = 0;
    for (std::size_t i = 0; i + 1 < text.characters().size(); ++i)
        sixths += (serif().advance(Face::regular, text.characters()[i].value) * 14 * 120 + 1024) / 2048;
    EXPECT_EQ(least, (sixths + 5) / 6);
    EXPECT_NE(least, true_twips) << "the text must tell the two ways of reckoning apart";
}

TEST(ShapedText, RoundsEveryPortionButTheLastToATwip) {
    const SquareFonts fonts;
    const Length size = Length::twips(201);  // half letters are 100.5 twips wide
    ShapedText one_look(fonts, size, false, false);
    one_look.add("ii", false, false, {});
    EXPECT_EQ(count_lines(one_look, 201), 1u);
    ShapedText two_looks(fonts, size, false, false);
    two_looks.add("i", false, false, {});
    two_looks.add("i", true, false, {});
    EXPECT_EQ(count_lines(two_looks, 201), 2u);
    EXPECT_EQ(count_lines(two_looks, 202), 1u);
}

TEST(ShapedText, KeepsRunsAsItemsAndWidensTheirSpaces) {
    const SquareFonts fonts;
    ShapedText text(fonts, Length::pt(10), false, false);
    text.add("a b", false, false, {});
    text.add(" c", true, false, {"#x", 4, {}});
    const LineRange line = text.lines(Length::pt(90), Length::pt(90)).front();
    const std::vector<TextItem> items = text.items(line, Length::pt(5), Length::pt(2));
    ASSERT_EQ(items.size(), 2u);
    EXPECT_EQ(items[0].x, Length::pt(5));
    EXPECT_EQ(items[0].text, "a b");
    EXPECT_EQ(items[1].x, Length::pt(32));  // two letters, a half-em space, 2 pt
    EXPECT_EQ(items[1].text, " c");
    EXPECT_EQ(items[1].face, Face::bold);
    EXPECT_EQ(items[1].element, 4);
    EXPECT_EQ(text.count_spaces(line), 2);
}

TEST(ShapedText, SpaceOfAnAutomaticNumberIsNeitherWidenedNorABreak) {
    const SquareFonts fonts;
    ShapedText text(fonts, Length::pt(10), true, false);
    text.add_number("1.", {});
    text.add("aaa bb", false, false, {});
    const std::vector<LineRange> lines = text.lines(Length::pt(50), Length::pt(50));
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(text.count_spaces(lines[0]), 0);
    const std::vector<TextItem> items = text.items(lines[0], {}, Length::pt(3));
    ASSERT_EQ(items.size(), 2u);
    EXPECT_EQ(items[0].text, "1. ");
    EXPECT_EQ(items[0].extra_space, Length());
    EXPECT_EQ(items[1].x, Length::pt(20));
}

TEST(ShapedText, PrintsOneSpaceWhereALineEndsAtSpaces) {
    const SquareFonts fonts;
    ShapedText text(fonts, Length::pt(10), false, false);
    text.add("aa  bb-cc", false, false, {});
    const std::vector<LineRange> lines = text.lines(Length::pt(30), Length::pt(30));
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(text.items(lines[0], {}, {}).back().text, "aa ");
    EXPECT_EQ(text.items(lines[1], {}, {}).back().text, "bb-");
    EXPECT_EQ(text.items(lines[2], {}, {}).back().text, "cc");
    EXPECT_EQ(text.width(lines[0]), Length::pt(20));
    EXPECT_EQ(text.count_spaces(lines[0]), 0);
}

TEST(ShapedText, RaisesFootnoteMarksAndTellsThem) {
    const SquareFonts fonts;
    ShapedText text(fonts, Length::pt(10), false, false);
    text.add("aa", false, false, {});
    text.add_note_mark(7, true, {});
    text.add(" bbbb", false, false, {});
    const std::vector<LineRange> lines = text.lines(Length::pt(30), Length::pt(30));
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_THAT(text.notes(lines[0]), ElementsAre(7));
    EXPECT_TRUE(text.notes(lines[1]).empty());
    const TextItem mark = text.items(lines[0], {}, {}).at(1);
    EXPECT_EQ(mark.text, "7");
    EXPECT_EQ(mark.size, Length::pt(5.8));
    EXPECT_EQ(mark.baseline, -Length::pt(3.36));  // 42 % of the ascent of 8 pt
}

TEST(ShapedText, LongestWordIsWhatNoLineMayDivide) {
    const SquareFonts fonts;
    ShapedText text(fonts, Length::pt(10), false, false);
    text.add("aa bbb/cc dd-ee", false, false, {});
    EXPECT_EQ(text.words().longest, Length::pt(60));
    EXPECT_EQ(text.whole_width(), Length::pt(140));
}

TEST(ShapedText, AnAddressNeedNotStayWhole) {
    const SquareFonts fonts;
    ShapedText text(fonts, Length::pt(10), false, false);
    text.add("xem a@thuyhung.langson.gov.vn", false, false, {});
    EXPECT_EQ(text.words().longest, Length::pt(230));
    EXPECT_EQ(text.words().firm, Length::pt(30));
    ShapedText amount(fonts, Length::pt(10), false, false);
    amount.add("1.250.000.000.000 đ", false, false, {});
    EXPECT_EQ(amount.words().firm, Length::pt(150));
}

// Eight full stops of 12/5 twips, 2 2/6 each on the grid.
TEST(ShapedText, LongestWordIsNeverNarrowerThanItsTrueWidth) {
    const SquareFonts fonts;
    ShapedText text(fonts, Length::pt(0.24), false, false);
    text.add("........", false, false, {});
    EXPECT_EQ(text.words().longest, Length::pt(0.96));
}

}  // namespace
}  // namespace kehoach::layout
