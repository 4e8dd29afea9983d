// One typed line: what is mark-up in it, what is text, and where everything stands.
#include "plan/text.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "plan_folder.h"

namespace kehoach::plan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Reads `typed` as line 1 of a file, from column 1.
struct Parsed {
    explicit Parsed(const std::string& typed) : source("t", typed) {
        text = parse_text(typed, {&source, 1, 1, count_characters(typed)}, diagnostics);
    }
    Source source;
    Diagnostics diagnostics;
    Text text;
};

std::vector<std::string> read(const std::string& typed) {
    const Parsed parsed(typed);
    EXPECT_TRUE(parsed.diagnostics.empty()) << to_text(parsed.diagnostics, Language::english);
    return shown(parsed.text);
}

TEST(Text, IsOneRunWithoutMarkup) {
    EXPECT_THAT(read("Nơi nhận: Sở Nội vụ"), ElementsAre("Nơi nhận: Sở Nội vụ @1:1+19"));
}

TEST(Text, OfNothingIsEmpty) {
    EXPECT_THAT(read(""), IsEmpty());
    EXPECT_THAT(read(" \t "), IsEmpty());
    EXPECT_TRUE(Parsed("  ").text.empty());
}

TEST(Text, CollapsesSpacesAndTrims) {
    EXPECT_THAT(read("  Số   47\t\tngày "), ElementsAre("Số 47 ngày @1:3+13"));
    EXPECT_THAT(read("a\u00a0\u00a0b"), ElementsAre("a b @1:1+4"));
}

TEST(Text, KeepsCharactersThatMeanNothing) {
    const std::string typed = "a_b_c < d & \"e\" 'f' # g | h > i ~~j~~ `k` http://x.vn --- ... (c) &amp; <b>";
    EXPECT_EQ(plain(Parsed(typed).text), typed);
}

TEST(Text, HasBoldAndItalic) {
    EXPECT_THAT(read("a **đậm** b"), ElementsAre("a  @1:1+2", "B:đậm @1:5+3", " b @1:10+2"));
    EXPECT_THAT(read("*Độc lập* b"), ElementsAre("I:Độc lập @1:2+7", " b @1:10+2"));
    EXPECT_THAT(read("***cả hai***"), ElementsAre("BI:cả hai @1:4+6"));
}

TEST(Text, NestsEmphasis) {
    EXPECT_THAT(read("**a *b* c**"), ElementsAre("B:a  @1:3+2", "BI:b @1:6+1", "B: c @1:8+2"));
    EXPECT_THAT(read("**a *b***"), ElementsAre("B:a  @1:3+2", "BI:b @1:6+1"));
    EXPECT_THAT(read("***a* b**"), ElementsAre("BI:a @1:4+1", "B: b @1:6+2"));
}

TEST(Text, EmphasisBeginsAndEndsWithLetterOrDigit) {
    for (const char* typed :
         {"* a*", "*a *", "*-a*", "*a.*", "**\"a\"**", "5 * 3 * 2", "*", "**", "****a****", "a*"})
        EXPECT_EQ(plain(Parsed(typed).text), typed);
    EXPECT_THAT(read("**100%** và **1**"), ElementsAre("**100%** và  @1:1+12", "B:1 @1:15+1"));
}

TEST(Text, StarsThatFindNoPartnerStayText) {
    EXPECT_THAT(read("**a* b"), ElementsAre("**a* b @1:1+6"));
    EXPECT_THAT(read("**a *b**"), ElementsAre("B:a *b @1:3+4"));
    EXPECT_THAT(read("***a**"), ElementsAre("* @1:1+3", "B:a @1:4+1"));
}

TEST(Text, SlotsAndMarksMayStandAtTheEdgeOfEmphasis) {
    EXPECT_THAT(read("*ngày {day}*"), ElementsAre("I:ngày  @1:2+5", "I:{day} @1:7+5"));
    EXPECT_THAT(read("**Luật[^1]**"), ElementsAre("B:Luật @1:3+4", "[^1] @1:7+4"));
}

TEST(Text, HasSlots) {
    EXPECT_THAT(read("Số:{_}{number}/KH-UBND ngày {day}/{month}/{year}"),
                ElementsAre("Số: @1:1+3", "{_} @1:4+3", "{number} @1:7+8", "/KH-UBND ngày  @1:15+14",
                            "{day} @1:29+5", "/ @1:34+1", "{month} @1:35+7", "/ @1:42+1", "{year} @1:43+6"));
}

TEST(Text, BracesAroundAnythingElseAreText) {
    for (const char* typed :
         {"{abc def}", "{}", "{1}", "{Day}", "{ngày}", "{day", "day}", "{so_van_ban}", "{a-b}"})
        EXPECT_EQ(read(typed).size(), 1u) << typed;
}

TEST(Text, SuggestsTheSlotThatWasMeant) {
    const Parsed parsed("Số {nubmer}/KH");
    ASSERT_EQ(parsed.diagnostics.all().size(), 1u);
    EXPECT_EQ(parsed.diagnostics.all()[0].slug, "misspelt-slot");
    EXPECT_EQ(parsed.diagnostics.all()[0].column, 4);
    EXPECT_EQ(parsed.diagnostics.all()[0].length, 8);
    EXPECT_THAT(parsed.diagnostics.all()[0].arguments, ElementsAre("nubmer", "number"));
    EXPECT_EQ(plain(parsed.text), "Số {nubmer}/KH");
}

TEST(Text, UnknownSlotListsThemAll) {
    const Parsed parsed("{nam}");
    ASSERT_EQ(parsed.diagnostics.all().size(), 1u);
    EXPECT_EQ(parsed.diagnostics.all()[0].slug, "unknown-slot");
}

TEST(Text, HasFootnoteMarks) {
    EXPECT_THAT(read("Luật[^1], **số[^a-b]**"),
                ElementsAre("Luật @1:1+4", "[^1] @1:5+4", ",  @1:9+2", "B:số @1:13+2", "[^a-b] @1:15+6"));
    EXPECT_EQ(read("[^], [^ 1], [^a b], [1]").size(), 1u);
}

TEST(Text, HasLinksToAnchors) {
    EXPECT_THAT(read("xem [Phụ *lục*](#phu-luc) này"),
                ElementsAre("xem  @1:1+4", "#phu-luc:Phụ  @1:6+4", "I#phu-luc:lục @1:11+3", " này @1:26+4"));
    EXPECT_EQ(read("[a](http://x) [b](# c) [](d) [e] (#f) [g](#h").size(), 1u);
    EXPECT_THAT(read("[[a](#b)"), ElementsAre("[ @1:1+1", "#b:a @1:3+1"));
}

TEST(Text, HasLinksWithoutWords) {
    EXPECT_THAT(read("mục [](#II.3), **[](#I)**"),
                ElementsAre("mục  @1:1+4", "#II.3: @1:5+9", ",  @1:14+2", "B#I: @1:18+6"));
    EXPECT_THAT(read("[](#a)[b](#a)"), ElementsAre("#a: @1:1+6", "#a:b @1:8+1"));
}

TEST(Text, BackslashTakesTheMeaningAway) {
    EXPECT_EQ(plain(Parsed(R"(\*a\* \{day} \[^1] \\ \[x](#y) \n \đ)").text),
              R"(*a* {day} [^1] \ [x](#y) \n \đ)");
    EXPECT_EQ(read(R"(**a\***)").size(), 1u);
    EXPECT_EQ(plain(Parsed("1\\. Một").text), "1. Một");
}

TEST(Text, SaysTheSpanOfAnEscape) { EXPECT_THAT(read(R"(a\*b)"), ElementsAre("a*b @1:1+4")); }

TEST(Text, WhoseFileSaysItOtherwiseHasOnePlace) {
    const Source source("t", R"(title: "ng\u00e0y {day}")");
    Diagnostics diagnostics;
    const Text text = parse_text("ngày {day}", {&source, 1, 8, 17}, diagnostics);
    EXPECT_THAT(shown(text), ElementsAre("ngày  @1:8+17", "{day} @1:8+17"));
}

TEST(Text, PlainLeavesMarksOut) { EXPECT_EQ(plain(Parsed("**a**[^1] {day}{_}").text), "a {day}{_}"); }

// Every pattern below made a scanner quadratic at some time somewhere; half a megabyte takes minutes then.
TEST(Text, IsReadInLinearTime) {
    constexpr std::size_t times = 10'000;
    for (const char* pattern :
         {"*a", "**a*b", "[", "[^", "{a", "[a](#", "*[^1]", "a*b**c***", "\\", "[a", "{_}*"}) {
        std::string typed;
        for (std::size_t i = 0; i < times; ++i)
            typed += pattern;
        const Parsed parsed(typed);
        EXPECT_FALSE(parsed.text.empty()) << pattern;
    }
}

}  // namespace
}  // namespace kehoach::plan
