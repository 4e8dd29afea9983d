#include "layout/line_break.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "layout/shaped_text.h"
#include "support/square_fonts.h"

namespace kehoach::layout {
namespace {

using testing::ElementsAre;

// The lines of `text` in ten-point square letters, `letters` to a line, without the space at which they end.
std::vector<std::string> lines(const std::string& text, int letters) {
    const SquareFonts fonts;
    ShapedText shaped(fonts, Length::pt(10), false, false);
    shaped.add(text, false, false, {});
    std::vector<std::string> lines;
    for (const LineRange& line : shaped.lines(Length::pt(10) * letters, Length::pt(10) * letters)) {
        lines.emplace_back();
        for (const TextItem& item : shaped.items(line, {}, {}))
            lines.back() += item.text;
        if (lines.back().ends_with(' ')) lines.back().pop_back();
    }
    return lines;
}

TEST(LineBreak, MovesTheWordThatDoesNotFit) { EXPECT_THAT(lines("aa bb cc", 5), ElementsAre("aa bb", "cc")); }

TEST(LineBreak, TakesAWordThatFitsExactly) { EXPECT_THAT(lines("aaa b", 4), ElementsAre("aaa", "b")); }

TEST(LineBreak, LetsSpacesHangBeyondTheMargin) {
    EXPECT_THAT(lines("aaaa   b", 4), ElementsAre("aaaa", "b"));
}

TEST(LineBreak, BreaksAWideWordBetweenLetters) {
    EXPECT_THAT(lines("a bbbbbbb c", 3), ElementsAre("a", "bbb", "bbb", "b c"));
}

TEST(LineBreak, GivesEveryLineALetterHoweverNarrowItIs) {
    EXPECT_THAT(lines("abc", 0), ElementsAre("a", "b", "c"));
}

TEST(LineBreak, NeverDividesALetterFromItsDiacritic) {
    EXPECT_THAT(lines("aax\u0323a", 3), ElementsAre("aa", "x\u0323a"));
    EXPECT_THAT(lines("x\u0323\u0301a", 1), ElementsAre("x\u0323\u0301", "a"));
}

TEST(LineBreak, MakesOneEmptyLineOfNothing) { EXPECT_THAT(lines("", 3), ElementsAre("")); }

TEST(LineBreak, BreaksAfterHyphensAndDashes) {
    EXPECT_THAT(lines("aa-bb", 3), ElementsAre("aa-", "bb"));
    EXPECT_THAT(lines("30-40", 3), ElementsAre("30-", "40"));
    EXPECT_THAT(lines("aa–bb", 3), ElementsAre("aa–", "bb"));
    EXPECT_THAT(lines("aa—bb", 3), ElementsAre("aa—", "bb"));
    EXPECT_THAT(lines("aaa—b", 3), ElementsAre("aaa", "—b"));
}

TEST(LineBreak, NeverBreaksAtSlashesAndNoBreakSpaces) {
    EXPECT_FALSE(can_break(U'0', U'/'));
    EXPECT_FALSE(can_break(U'/', U'K'));
    EXPECT_FALSE(can_break(U'a', 0x00A0));
    EXPECT_FALSE(can_break(0x00A0, U'a'));
    EXPECT_FALSE(can_break(U'-', U'/'));
    EXPECT_FALSE(can_break(U'a', 0x2011));
    EXPECT_FALSE(can_break(0x2011, U'a'));
}

TEST(LineBreak, BreaksAfterSpacesBeforeAnything) {
    for (const char32_t next : std::u32string_view(U"%-–/),”…&a("))
        EXPECT_TRUE(can_break(U' ', next)) << static_cast<int>(next);
}

TEST(LineBreak, BreaksBeforeBracketsOnlyAfterPunctuation) {
    EXPECT_TRUE(can_break(U')', U'('));
    EXPECT_TRUE(can_break(U'.', U'('));
    EXPECT_FALSE(can_break(U'5', U'('));
    EXPECT_FALSE(can_break(U'”', U'('));
    EXPECT_FALSE(can_break(U'(', U'a'));
    EXPECT_FALSE(can_break(U')', U'a'));
}

TEST(LineBreak, BreaksAfterExclamationsBeforeWordsOnly) {
    EXPECT_TRUE(can_break(U'?', U'x'));
    EXPECT_TRUE(can_break(U'…', U'k'));
    EXPECT_FALSE(can_break(U'!', U'”'));
    EXPECT_FALSE(can_break(U'.', U'k'));
    EXPECT_FALSE(can_break(U',', U'2'));
}

TEST(LineBreak, PrintsNoSoftHyphenAndBreaksAtZeroWidthSpaces) {
    EXPECT_THAT(lines("aa\u00ADbb", 9), ElementsAre("aabb"));
    EXPECT_THAT(lines("aaa\u200Bbb", 4), ElementsAre("aaa", "bb"));
}

}  // namespace
}  // namespace kehoach::layout
