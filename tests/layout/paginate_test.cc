#include "layout/paginate.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace kehoach::layout {
namespace {

using testing::ElementsAre;

// A page holds four strips of 10 pt.
const Frame frame = {Length::pt(10), Length::pt(10), Length::pt(50), Length::pt(80)};

Strip strip(const std::string& name, Tie tie = Tie::none) {
    Strip strip;
    strip.height = Length::pt(10);
    strip.tie = tie;
    TextItem item;
    item.text = name;
    strip.items.push_back(item);
    return strip;
}

std::vector<Strip> strips(const std::string& names, Tie tie = Tie::none) {
    std::vector<Strip> result;
    for (const char name : names)
        result.push_back(strip(std::string(1, name), tie));
    return result;
}

// The strips on each page by name, with their tops: "a10 b20".
std::vector<std::string> pages(std::vector<Strip> strips, const std::vector<Note>& notes = {}) {
    std::vector<std::string> texts;
    for (const Content& page : paginate(std::move(strips), notes, {frame, frame})) {
        std::string text;
        for (const Item& item : page.items) {
            const auto* known = std::get_if<TextItem>(&item);
            text += (text.empty() ? "" : " ") + (known ? known->text : "-");
            if (known) text += std::to_string(known->baseline.to_emu() / 12700);
        }
        texts.push_back(text);
    }
    return texts;
}

TEST(Paginate, TurnsThePageWhenItIsFull) {
    EXPECT_THAT(pages(strips("abcdef")), ElementsAre("a10 b20 c30 d40", "e10 f20"));
}

TEST(Paginate, MakesAPageOfNothing) { EXPECT_THAT(pages({}), ElementsAre("")); }

TEST(Paginate, LeavesOutTheGapOnTopOfAPage) {
    std::vector<Strip> three = strips("abcde");
    for (Strip& strip : three)
        strip.gap = Length::pt(5);
    EXPECT_THAT(pages(three), ElementsAre("a10 b25 c40", "d10 e25"));
    three[0].gap_at_top = true;
    EXPECT_THAT(pages(three), ElementsAre("a15 b30", "c10 d25 e40"));
}

TEST(Paginate, KeepsTiedStripsTogether) {
    std::vector<Strip> five = strips("abcde");
    five[2].tie = Tie::keep_with_next;
    five[3].tie = Tie::always;
    EXPECT_THAT(pages(five), ElementsAre("a10 b20", "c10 d20 e30"));
}

TEST(Paginate, BreaksAChainTooLongForAPageAtItsFoot) {
    EXPECT_THAT(pages(strips("abcdefg", Tie::keep_with_next)), ElementsAre("a10 b20 c30 d40", "e10 f20 g30"));
}

TEST(Paginate, BeginsAPageWithWhatIsOneThingAndTooLong) {
    std::vector<Strip> all = strips("a");
    for (Strip& strip : strips("bcdefg", Tie::keep_together))
        all.push_back(strip);
    EXPECT_THAT(pages(all), ElementsAre("a10", "b10 c20 d30 e40", "f10 g20"));
}

TEST(Paginate, LetsWeakTiesGoFirst) {
    std::vector<Strip> chain = strips("abcdef", Tie::keep_with_next);
    chain[3].tie = Tie::always;  // d stays with e
    EXPECT_THAT(pages(chain), ElementsAre("a10 b20 c30", "d10 e20 f30"));
}

TEST(Paginate, GivesAStripHigherThanAPageAPageOfItsOwn) {
    std::vector<Strip> three = strips("abc");
    three[1].height = Length::pt(70);
    EXPECT_THAT(pages(three), ElementsAre("a10", "b10", "c10"));
}

TEST(Paginate, RepeatsTheHeaderOnEveryPageOfItsTable) {
    std::vector<Strip> table = strips("Habcdez");
    table[0].tie = Tie::always;
    for (std::size_t i = 1; i < 6; ++i)
        table[i].header = 0;
    EXPECT_THAT(pages(table), ElementsAre("H10 a20 b30 c40", "H10 d20 e30 z40"));
}

TEST(Paginate, NeedsRoomForTheRuleThatEndsAPage) {
    std::vector<Strip> four = strips("abcd");
    four[3].foot = Length::pt(1);
    EXPECT_THAT(pages(four), ElementsAre("a10 b20 c30", "d10"));
}

TEST(Paginate, DrawsTheRulesOfAPagesBeginningAndEndOnlyThere) {
    std::vector<Strip> five = strips("abcde");
    for (Strip& strip : five) {
        strip.page_top.push_back({Length(), Length(), Length::pt(1), Length(), Length::pt(1)});
        strip.page_bottom.push_back({Length(), Length::pt(10), Length::pt(1), Length::pt(10), Length::pt(1)});
    }
    const std::vector<Content> contents = paginate(five, {}, {frame, frame});
    ASSERT_EQ(contents.size(), 2u);
    ASSERT_EQ(contents[0].rules.size(), 2u);
    EXPECT_EQ(contents[0].rules[0].y1, Length::pt(10));
    EXPECT_EQ(contents[0].rules[1].y1, Length::pt(50));
    EXPECT_EQ(contents[1].rules[1].y1, Length::pt(20));
}

// ---- footnotes: their separator takes 6.2 pt

Note note(const std::string& names) {
    Note note;
    note.strips = strips(names);
    for (Strip& strip : note.strips)
        strip.height = Length::pt(5);
    if (names.size() > 1) note.strips[0].tie = Tie::always;
    return note;
}

TEST(Paginate, PutsANoteAtTheFootOfThePageOfItsMark) {
    std::vector<Strip> three = strips("abc");
    three[1].notes = {1};
    EXPECT_THAT(pages(three, {note("1")}), ElementsAre("a10 b20 - 145", "c10"));
}

TEST(Paginate, MovesALineWhoseNoteHasNoRoom) {
    std::vector<Strip> four = strips("abcd");
    four[3].notes = {1};
    EXPECT_THAT(pages(four, {note("1")}), ElementsAre("a10 b20 c30", "d10 - 145"));
}

TEST(Paginate, ContinuesALongNoteOnTheNextPage) {
    std::vector<Strip> three = strips("abc");
    three[1].notes = {1};
    EXPECT_THAT(pages(three, {note("123456")}), ElementsAre("a10 b20 - 140 245", "c10 - 330 435 540 645"));
}

TEST(Paginate, FillsPagesWithANoteLongerThanOne) {
    std::vector<Strip> one = strips("a");
    one[0].notes = {1};
    EXPECT_EQ(pages(one, {note("123456789012345")}).size(), 3u);
}

TEST(Paginate, PrintsANoteOnceForTwoMarks) {
    std::vector<Strip> two = strips("ab");
    two[0].notes = {1};
    two[1].notes = {1};
    EXPECT_THAT(pages(two, {note("1")}), ElementsAre("a10 b20 - 145"));
}

}  // namespace
}  // namespace kehoach::layout
