#include "draft/similarity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kehoach::draft {
namespace {

using ::testing::ElementsAre;

TEST(Syllables, AreInLowerCaseWithoutSignsAndWithOneWayOfToneMarks) {
    EXPECT_THAT(syllables("Hoà giải, “QUÝ I/2026”; hoàn thiện"),
                ElementsAre("hòa", "giải", "quý", "i", "2026", "hoàn", "thiện"));
}

TEST(Similarity, IsOneForTheSameWordsAndZeroForNone) {
    Vocabulary words;
    const Features a = words.add("Rà soát văn bản"), b = words.add("rà soát, văn bản");
    const Features c = words.add("tuyển dụng công chức");
    EXPECT_DOUBLE_EQ(words.similarity(a, b), 1.0);
    EXPECT_DOUBLE_EQ(words.similarity(a, c), 0.0);
}

TEST(Similarity, CountsRareWordsMore) {
    Vocabulary words;
    const Features a = words.add("tổ chức thực hiện tuyển dụng");
    const Features rare = words.add("phối hợp làm tuyển dụng");
    const Features common = words.add("tổ chức thực hiện kiểm kê");
    for (int i = 0; i < 20; ++i)
        words.add("tổ chức thực hiện việc " + std::to_string(i));
    EXPECT_GT(words.similarity(a, rare), words.similarity(a, common));
}

TEST(SharedPhrases, AreThoseThatDecidedTheWeightiestFirst) {
    Vocabulary words;
    const char* a = "Thực hiện rà soát văn bản quy phạm";
    const char* b = "Thực hiện tốt việc rà soát văn bản quy phạm";
    words.add(a);
    words.add(b);
    words.add("Thực hiện kiểm kê");
    EXPECT_THAT(words.shared_phrases(a, b, 2), ElementsAre("rà soát văn bản quy phạm", "thực hiện"));
}

TEST(SharedPhrases, AreCutAfterEightSyllables) {
    Vocabulary words;
    const char* a = "một hai ba bốn năm sáu bảy tám chín mười";
    words.add(a);
    EXPECT_THAT(words.shared_phrases(a, a, 1), ElementsAre("một hai ba bốn năm sáu bảy tám …"));
}

}  // namespace
}  // namespace kehoach::draft
