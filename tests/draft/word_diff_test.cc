#include "draft/word_diff.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "draft/edit_script.h"

namespace kehoach::draft {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string marked(std::string_view before, std::string_view after) {
    std::string text;
    for (const Piece& piece : diff_words(before, after))
        text += piece.revision == Revision::deleted    ? "[-" + piece.text + "-]"
                : piece.revision == Revision::inserted ? "{+" + piece.text + "+}"
                                                       : piece.text;
    return text;
}

TEST(WordTokens, AreWordsSpacesAndSingleSigns) {
    EXPECT_THAT(word_tokens("Rà soát,  (20%)"),
                ElementsAre("Rà", " ", "soát", ",", "  ", "(", "20", "%", ")"));
    EXPECT_THAT(word_tokens(""), IsEmpty());
}

TEST(DiffWords, MarksTheWordsThatChanged) {
    EXPECT_EQ(marked("Kế hoạch của UBND tỉnh", "Kế hoạch của UBND xã"), "Kế hoạch của UBND [-tỉnh-]{+xã+}");
    EXPECT_EQ(marked("Quý I/2026", "Quý II/2026"), "Quý [-I-]{+II+}/2026");
    EXPECT_EQ(marked("giống", "giống"), "giống");
    EXPECT_EQ(marked("", "mới"), "{+mới+}");
    EXPECT_EQ(marked("", ""), "");
}

TEST(DiffWords, JoinsChangesThatOnlyASpaceParts) {
    EXPECT_EQ(marked("do phòng tài chính lập", "do phòng nội vụ lập"),
              "do phòng [-tài chính-]{+nội vụ+} lập");
}

TEST(DiffWords, ReplacesAllWhereHardlyAWordStays) {
    EXPECT_EQ(marked("Văn phòng HĐND và UBND xã", "Phòng Văn hóa – xã hội"),
              "[-Văn phòng HĐND và UBND xã-]{+Phòng Văn hóa – xã hội+}");
}

TEST(DiffWords, SaysBothTextsWhole) {
    std::mt19937 random(1);
    const std::vector<std::string> words{"một", " ", "hai", ", ", "ba", "/", "bốn"};
    const auto text = [&] {
        std::string result;
        for (auto length = random() % 30; length > 0; --length)
            result += words[random() % words.size()];
        return result;
    };
    for (int i = 0; i < 500; ++i) {
        const std::string before = text(), after = text();
        std::string old_text, new_text;
        for (const Piece& piece : diff_words(before, after)) {
            if (piece.revision != Revision::inserted) old_text += piece.text;
            if (piece.revision != Revision::deleted) new_text += piece.text;
        }
        ASSERT_EQ(old_text, before);
        ASSERT_EQ(new_text, after);
    }
}

TEST(EditScript, IsAsShortAsItCanBe) {
    // A B C A B B A → C B A B A C: five edits (Myers 1986, figure 1).
    const auto edits = edit_script({1, 2, 3, 1, 2, 2, 1}, {3, 2, 1, 2, 1, 3});
    EXPECT_EQ(std::ranges::count(edits, Edit::keep), 4);
    EXPECT_EQ(std::ranges::count(edits, Edit::remove), 3);
    EXPECT_EQ(std::ranges::count(edits, Edit::add), 2);
}

TEST(EditScript, ReplacesTheMiddleBeyondItsLimit) {
    const auto edits = edit_script({9, 1, 2, 3, 9}, {9, 4, 2, 5, 9}, 1);
    EXPECT_THAT(edits, ElementsAre(Edit::keep, Edit::remove, Edit::remove, Edit::remove, Edit::add, Edit::add,
                                   Edit::add, Edit::keep));
}

TEST(LongestRising, LeavesOutWhatWasMoved) {
    EXPECT_THAT(longest_rising({0, 3, 1, 2}), ElementsAre(true, false, true, true));
    EXPECT_THAT(longest_rising({}), IsEmpty());
}

}  // namespace
}  // namespace kehoach::draft
