#include "base/text.h"

#include <gtest/gtest.h>

namespace kehoach {
namespace {

using namespace std::string_literals;

TEST(Utf8, AcceptsEveryWellFormedText) {
    EXPECT_EQ(find_bad_utf8(""), std::nullopt);
    EXPECT_EQ(find_bad_utf8("Kế hoạch số 47/KH-UBND, dài hơn tám byte"), std::nullopt);
    EXPECT_EQ(find_bad_utf8("\u007F\u0080\u07FF\u0800\uFFFF\U00010000\U0010FFFF"), std::nullopt);
}

TEST(Utf8, FindsTheFirstFault) {
    EXPECT_EQ(find_bad_utf8("abc\x80"), 3u);               // a continuation byte alone
    EXPECT_EQ(find_bad_utf8("12345678ế\xFF ế\xFE"), 11u);  // never a byte of UTF-8
    EXPECT_EQ(find_bad_utf8("a\xC3"), 1u);                 // cut at the end
    EXPECT_EQ(find_bad_utf8("a\xE1\xBA x"), 1u);           // cut in the middle
    EXPECT_EQ(find_bad_utf8("\xC0\xAF"), 0u);              // overlong
    EXPECT_EQ(find_bad_utf8("a\xE0\x80\xAF"), 1u);         // overlong
    EXPECT_EQ(find_bad_utf8("\xED\xA0\x80"), 0u);          // a surrogate
    EXPECT_EQ(find_bad_utf8("ab\xF4\x90\x80\x80"), 2u);    // beyond U+10FFFF
    EXPECT_EQ(find_bad_utf8(std::string(1000, '\xBF')), 0u);
}

TEST(Utf8, FindsControlCharacters) {
    EXPECT_EQ(find_control_character("Kế hoạch\tnăm\r\n2026\u00A0"), std::nullopt);
    EXPECT_EQ(find_control_character("a\0b"s), 1u);
    EXPECT_EQ(find_control_character("ế\x0B"), 3u);
    EXPECT_EQ(find_control_character("\x7F"), 0u);
    EXPECT_EQ(find_control_character("a\u0085"), 1u);
    EXPECT_EQ(find_control_character("a\uFFFE"), 1u);
    EXPECT_EQ(code_point_name("a\x0B", 1), "U+000B");
    EXPECT_EQ(code_point_name("\U0001F600", 0), "U+01F600");
}

TEST(Nfc, ComposesVietnameseLetters) {
    EXPECT_EQ(to_nfc("Ke\u0302\u0301 hoa\u0323ch"), "Kế hoạch");
    EXPECT_EQ(to_nfc("u\u031B\u0323"), "ự");
    EXPECT_EQ(to_nfc("Kế hoạch"), "Kế hoạch");
    EXPECT_EQ(to_nfc("plain"), "plain");
    EXPECT_EQ(to_nfc(""), "");
}

TEST(Nfc, LeavesAPileOfMarksAlone) {
    std::string most = "e";
    for (int i = 0; i < 30; ++i)
        most += "\u0301";
    EXPECT_EQ(find_mark_pile(most), std::nullopt);
    EXPECT_EQ(to_nfc(most).substr(0, 2), "é");
    EXPECT_EQ(find_mark_pile(most + "\u0323"), 61u);
    EXPECT_EQ(to_nfc(most + "\u0323"), most + "\u0323");
    EXPECT_EQ(find_mark_pile(most + "ế" + most), std::nullopt);
}

TEST(Characters, GoToCodePointsAndBack) {
    const std::string text = "aế\u0301đ\U0001F600";
    std::size_t position = 0;
    std::u32string characters;
    while (position < text.size()) {
        characters += next_character(text, position);
    }
    EXPECT_EQ(characters, U"aế\u0301đ\U0001F600");
    EXPECT_EQ(to_utf32(text), characters);
    std::string again;
    for (const char32_t c : characters)
        append_utf8(again, c);
    EXPECT_EQ(again, text);
    EXPECT_EQ(to_utf8(U'ế'), "ế");
}

TEST(Characters, AreCounted) {
    EXPECT_EQ(count_characters(""), 0);
    EXPECT_EQ(count_characters("Kế hoạch"), 8);
    EXPECT_EQ(count_characters("\U0001F600"), 1);
}

TEST(Characters, AreFoundByNumber) {
    EXPECT_EQ(byte_of_character("Kế hoạch", 0), 0u);
    EXPECT_EQ(byte_of_character("Kế hoạch", 2), 4u);
    EXPECT_EQ(byte_of_character("Kế hoạch", 8), 12u);
    EXPECT_EQ(byte_of_character("Kế hoạch", 99), 12u);
    std::string longer;  // more than the blocks in which it counts
    for (int i = 0; i < 5000; ++i)
        longer += "ếa";
    EXPECT_EQ(byte_of_character(longer, 9000), 18000u);
    EXPECT_EQ(byte_of_character(longer, 9001), 18003u);
    EXPECT_EQ(byte_of_character(longer, 10000), longer.size());
}

TEST(Letters, AreToldFromSigns) {
    for (const char32_t c : U"aZ5đẾ\u4E00") {
        if (c != 0) {
            EXPECT_TRUE(is_letter_or_digit(c)) << static_cast<unsigned>(c);
        }
    }
    for (const char32_t c : U" -./\u00A0\u2013“") {
        EXPECT_FALSE(is_letter_or_digit(c)) << static_cast<unsigned>(c);
    }
}

TEST(Letters, ChangeCaseInVietnamese) {
    EXPECT_EQ(to_upper("Kế hoạch cải cách, đợt 1 ở xã ỷ ỡ ự"), "KẾ HOẠCH CẢI CÁCH, ĐỢT 1 Ở XÃ Ỷ Ỡ Ự");
    EXPECT_EQ(to_lower("ỦY BAN NHÂN DÂN XÃ ĐÔNG HÀ"), "ủy ban nhân dân xã đông hà");
    EXPECT_EQ(to_upper("i"), "I");  // in every locale
    EXPECT_EQ(to_upper(""), "");
}

TEST(Letters, AreAllUpperCaseWhenNoneIsLower) {
    EXPECT_TRUE(is_upper("KẾ HOẠCH 2026"));
    EXPECT_TRUE(is_upper(""));
    EXPECT_FALSE(is_upper("KẾ HOẠCh"));
    EXPECT_FALSE(is_upper("đ"));
}

TEST(Spaces, AreTrimmed) {
    EXPECT_EQ(trim(" \t\u00A0Kế hoạch\u00A0 \r\n"), "Kế hoạch");
    EXPECT_EQ(trim("\u2003a\u3000"), "a");
    EXPECT_EQ(trim(" \u00A0 "), "");
    EXPECT_EQ(trim(""), "");
    EXPECT_EQ(trim("à"), "à");  // its last byte is 0xA0, which is no NBSP
}

TEST(Spaces, Collapse) {
    EXPECT_EQ(collapse_spaces("  Kế \t\u00A0 hoạch  "), "Kế hoạch");
    EXPECT_EQ(collapse_spaces(" \n "), "");
    EXPECT_EQ(collapse_spaces("một"), "một");
}

TEST(Spaces, DivideWords) {
    EXPECT_EQ(split_words(" Kế  hoạch\u00A0năm\n2026 "),
              (std::vector<std::string>{"Kế", "hoạch", "năm", "2026"}));
    EXPECT_TRUE(split_words("  ").empty());
}

TEST(Nearest, FindsWhatWasMeant) {
    const std::vector<std::string> keys = {"title", "type", "number", "recipients", "date"};
    EXPECT_EQ(nearest("titel", keys), "title");  // two letters changed places
    EXPECT_EQ(nearest("nubmer", keys), "number");
    EXPECT_EQ(nearest("recipient", keys), "recipients");
    EXPECT_EQ(nearest("recipiants", keys), "recipients");
    EXPECT_EQ(nearest("dat", keys), "date");
    EXPECT_EQ(nearest("Title", keys), "title");
}

TEST(Nearest, DoesNotGuessWildly) {
    const std::vector<std::string> keys = {"title", "type", "number", "recipients", "to"};
    EXPECT_EQ(nearest("numb", {"number"}), "number");   // two edits in six letters
    EXPECT_EQ(nearest("tpy", {"type"}), std::nullopt);  // two edits in four letters
    EXPECT_EQ(nearest("ta", keys), std::nullopt);       // a third of two letters is none
    EXPECT_EQ(nearest("deadline", keys), std::nullopt);
    EXPECT_EQ(nearest("title", {"title"}), std::nullopt);  // nothing to suggest
    EXPECT_EQ(nearest("", keys), std::nullopt);
    EXPECT_EQ(nearest("title", {}), std::nullopt);
}

TEST(Nearest, CountsCharactersNotBytes) {
    EXPECT_EQ(nearest("Kê hoach", {"Kế hoạch"}), "Kế hoạch");
    EXPECT_EQ(nearest("Bao cao", {"Báo cáo", "Báo"}), "Báo cáo");
}

TEST(Nearest, PrefersTheNearestThenTheFirst) {
    EXPECT_EQ(nearest("leads", {"leaden", "lead"}), "lead");
    EXPECT_EQ(nearest("caat", {"coat", "cart"}), "coat");
}

TEST(Nearest, IsQuickWithAVeryLongWord) {
    EXPECT_EQ(nearest(std::string(10'000'000, 'x'), {"title", "type"}), std::nullopt);
}

}  // namespace
}  // namespace kehoach
