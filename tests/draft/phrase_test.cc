#include "draft/phrase.h"

#include <gtest/gtest.h>

namespace kehoach::draft {
namespace {

std::vector<std::string> found(const std::string& text, const std::string& phrase) {
    std::vector<std::string> words;
    for (const Place& place : find_phrase(text, phrase))
        words.push_back(text.substr(place.begin, place.end - place.begin));
    return words;
}

using Words = std::vector<std::string>;

TEST(Phrase, IsFoundAsWholeWordsInEitherCaseOfItsFirstLetter) {
    EXPECT_EQ(found("Các sở, các sở", "các sở"), (Words{"Các sở", "các sở"}));
    EXPECT_EQ(found("các sởi", "các sở"), Words{});
    EXPECT_EQ(found("của tỉnh", "ủa tỉnh"), Words{});
    EXPECT_EQ(found("Đề án, đề án", "Đề án"), (Words{"Đề án", "đề án"}));
}

TEST(Phrase, TakesTheCaseOfWhatItReplaces) {
    EXPECT_EQ(in_case_of("Các sở", "các phòng"), "Các phòng");
    EXPECT_EQ(in_case_of("các sở", "Phòng Kinh tế"), "Phòng Kinh tế");
    EXPECT_EQ(in_case_of("Đề án", "đồ án"), "Đồ án");
}

TEST(LowerByBytes, KeepsEveryLetterInItsPlace) {
    EXPECT_EQ(lower_by_bytes("CÁC SỞ ĐỀ"), "các sở đề");
    EXPECT_EQ(lower_by_bytes("\u0130A\u1E9EB"), "\u0130a\u1E9Eb");  // whose small letters have other sizes
}

std::string quoted(const std::string& text) {
    std::string words;
    for (const Place& place : quotations(text))
        words += "[" + text.substr(place.begin, place.end - place.begin) + "]";
    return words;
}

TEST(Quotations, AreTextInQuotesAndCitedDocuments) {
    EXPECT_EQ(quoted("cuộc thi “Ý tưởng tỉnh” năm"), "[“Ý tưởng tỉnh]");
    EXPECT_EQ(quoted("Nghị quyết số 42/NQ-HĐND của HĐND tỉnh; của tỉnh"), "[số 42/NQ-HĐND của HĐND tỉnh]");
    EXPECT_EQ(quoted("một số sở của tỉnh"), "");
    EXPECT_EQ(quoted("a “b “c” d” số 1; e “f"), "[“b “c][số 1][“f]");
    EXPECT_EQ(quoted("số 1 “b” số 2"), "[số 1 “b” số 2]");
}

TEST(Clause, EndsAtSignsButNotInsideNumbers) {
    const std::string text = "một, hai 1.000 ba; bốn";
    const Place place = find_phrase(text, "1.000").front();
    const Place clause = clause_around(text, place);
    EXPECT_EQ(text.substr(clause.begin, clause.end - clause.begin), " hai 1.000 ba");
}

}  // namespace
}  // namespace kehoach::draft
