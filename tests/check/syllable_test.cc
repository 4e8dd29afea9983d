#include "check/syllable.h"

#include <gtest/gtest.h>

namespace kehoach::check {
namespace {

bool possible(std::string_view word) {
    const auto syllable = take_apart(word);
    return syllable && is_possible(*syllable);
}

int distance_of(std::string_view a, std::string_view b) { return distance(*take_apart(a), *take_apart(b)); }

TEST(Syllable, KnowsWhatVietnameseBuilds) {
    for (const char* word : {"nghiêng", "khuỷu", "quốc",  "giếng", "gì",    "yêu",    "uỷ",    "ủy",
                             "thuở",    "hoạch", "quyết", "ước",   "ruộng", "nguyễn", "khuya", "quý",
                             "gìn",     "xoong", "ngoằn", "huỳnh", "tuýp",  "rượu",   "Đặng"})
        EXPECT_TRUE(possible(word)) << word;
}

TEST(Syllable, RefusesWhatItDoesNot) {
    for (const char* word :
         {"nghành", "cẻ", "kọ", "ngé", "thưc", "hoăch", "quuyết", "bổổ", "ơng", "phốt́", "trưởg", "cứư", "gể"})
        EXPECT_FALSE(possible(word)) << word;
}

TEST(Syllable, StopsTakeTwoTonesOnly) {
    EXPECT_TRUE(possible("chức"));
    EXPECT_TRUE(possible("chực"));
    EXPECT_FALSE(possible("chưc"));
    EXPECT_FALSE(possible("chừc"));
    EXPECT_FALSE(possible("tổp"));
}

TEST(Syllable, AcceptsBothPlacesOfTheToneMark) {
    for (const char* word :
         {"hòa", "hoà", "thủy", "thuỷ", "khỏe", "khoẻ", "toàn", "mùa", "của", "việc", "hoài"})
        EXPECT_FALSE(has_misplaced_tone(*take_apart(word))) << word;
    for (const char* word : {"tòan", "qủa", "vịêc", "cuả", "hóai"})
        EXPECT_TRUE(has_misplaced_tone(*take_apart(word))) << word;
}

TEST(Syllable, KnowsTheTwoConventions) {
    EXPECT_EQ(tone_style(*take_apart("hòa")), ToneStyle::old_style);
    EXPECT_EQ(tone_style(*take_apart("hoà")), ToneStyle::new_style);
    EXPECT_EQ(tone_style(*take_apart("hoàn")), std::nullopt);
    EXPECT_EQ(tone_style(*take_apart("quý")), std::nullopt);
}

TEST(Syllable, SpellsWithTheMarkInItsPlace) {
    EXPECT_EQ(spell(*take_apart("Hoà")), "hoà");
    Syllable syllable = *take_apart("hoà");
    syllable.tone_letter = -1;
    EXPECT_EQ(spell(syllable), "hòa");
    syllable = *take_apart("qủa");
    syllable.tone_letter = -1;
    EXPECT_EQ(spell(syllable), "quả");
}

TEST(Syllable, OneSoundHasOneKey) {
    EXPECT_EQ(sound_key(*take_apart("hòa")), sound_key(*take_apart("HOÀ")));
    EXPECT_EQ(sound_key(*take_apart("kỹ")), sound_key(*take_apart("kĩ")));
    EXPECT_EQ(sound_key(*take_apart("quý")), sound_key(*take_apart("quí")));
    EXPECT_NE(sound_key(*take_apart("thủy")), sound_key(*take_apart("thủi")));
}

TEST(Syllable, CountsLettersAndToneAsChanges) {
    EXPECT_EQ(distance_of("tố", "tổ"), 1);
    EXPECT_EQ(distance_of("kiển", "kiểm"), 1);
    EXPECT_EQ(distance_of("hống", "thống"), 1);
    EXPECT_EQ(distance_of("xất", "xuất"), 1);
    EXPECT_EQ(distance_of("tổ", "tổ"), 0);
    EXPECT_EQ(distance_of("tô", "tồm"), 2);
}

TEST(Syllable, KnowsAWordTypedWithoutMarks) {
    EXPECT_TRUE(is_bare_form(*take_apart("dich"), *take_apart("dịch")));
    EXPECT_TRUE(is_bare_form(*take_apart("duong"), *take_apart("đường")));
    EXPECT_FALSE(is_bare_form(*take_apart("dích"), *take_apart("dịch")));
    EXPECT_FALSE(is_bare_form(*take_apart("an"), *take_apart("an")));
}

TEST(Syllable, FoldsCaseByteForByte) {
    EXPECT_EQ(fold_case("ỦY BAN Đảng Ệ"), "ủy ban đảng ệ");
    EXPECT_EQ(fold_case("ß€"), "ß€");
}

}  // namespace
}  // namespace kehoach::check
