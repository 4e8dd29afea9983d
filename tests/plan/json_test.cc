#include "plan/json.h"

#include <gtest/gtest.h>

#include "base/reading.h"

namespace kehoach::plan {
namespace {

using Places = std::vector<std::string>;

test::Reading read(std::string_view text) {
    return test::read([](const Source& source, Diagnostics& d) { return read_json(source, d); }, "plan.json",
                      text);
}

// The tree on one line; an unexpected diagnostic fails the test.
std::string tree(std::string_view text) {
    const test::Reading reading = read(text);
    EXPECT_EQ(reading.english(), "");
    return reading.value ? test::to_line(*reading.value) : "nothing";
}

// "line:column+length slug" of each error; the text must have been refused.
Places errors(std::string_view text) {
    const test::Reading reading = read(text);
    EXPECT_FALSE(reading.value) << text;
    return reading.places();
}

TEST(Json, GivesEveryValueItsPlace) {
    EXPECT_EQ(
        tree("{\n  \"tiêu đề\": \"Kế hoạch\",\n  \"a\": [ 1, null ,true]\n}\n"),
        "{tiêu đề 2:3+9: \"Kế hoạch\" 2:14+10, a 3:3+3: [1 3:10+1, null 3:13+4, true 3:19+4] 3:8+16} 1:1+1");
    EXPECT_EQ(tree("[[],{},[{}]]"), "[[] 1:2+11, {} 1:5+8, [{} 1:9+4] 1:8+5] 1:1+12");
    EXPECT_EQ(tree("  \"x\"  "), "\"x\" 1:3+3");
}

TEST(Json, KeepsNumbersAsTyped) {
    EXPECT_EQ(tree("[0, -0.0, 1.50, 1e3, -2E-7, 12345678901234567890123]"),
              "[0 1:2+1, -0.0 1:5+4, 1.50 1:11+4, 1e3 1:17+3, -2E-7 1:22+5, 12345678901234567890123 1:29+23] "
              "1:1+52");
}

TEST(Json, ResolvesEscapesToNfc) {
    EXPECT_EQ(tree(R"(["e\u0302\u0301", "\ud83d\ude00", "a\"b\\", "\/"])"),
              "[\"ế\" 1:2+15, \"\U0001F600\" 1:19+14, \"a\"b\\\" 1:35+8, \"/\" 1:45+4] 1:1+49");
    EXPECT_EQ(tree(R"({"e\u0301": 1})"), "{é 1:2+9: 1 1:13+1} 1:1+14");
}

TEST(Json, ReadsNothingAsANullValue) {
    EXPECT_EQ(tree(""), "null 1:1+1");
    EXPECT_EQ(tree(" \n\t"), "null 1:1+1");
    EXPECT_EQ(tree("null"), "null 1:1+4");
}

TEST(Json, ReportsKeysGivenTwiceAndKeepsTheFirst) {
    const test::Reading reading = read("{\"a\": 1,\n \"b\": {\"c\": 1, \"c\": 2},\n \"\\u0061\": 3}");
    EXPECT_EQ(reading.places(), (Places{"2:16+3 duplicate-key", "3:2+8 duplicate-key"}));
    EXPECT_EQ(reading.diagnostics.all()[1].arguments, (std::vector<std::string>{"a", "1"}));
    ASSERT_TRUE(reading.value);
    EXPECT_EQ(test::to_line(*reading.value), "{a 1:2+3: 1 1:7+1, b 2:2+3: {c 2:8+3: 1 2:13+1} 2:7+17} 1:1+8");
}

TEST(Json, ReportsKeysGivenTwiceBeforeASyntaxError) {
    EXPECT_EQ(errors("{\"a\": 1, \"a\": 2, x}"), (Places{"1:18+1 json-unquoted", "1:10+3 duplicate-key"}));
}

TEST(Json, MayNotSpellControlCharacters) {
    const test::Reading reading = read(R"({"a\u0000": "x\u001b", "b": "\t\n\b"})");
    EXPECT_EQ(reading.places(),
              (Places{"1:2+9 control-character", "1:13+9 control-character", "1:29+8 control-character"}));
    EXPECT_EQ(reading.diagnostics.all()[2].arguments, std::vector<std::string>{"U+0008"});
}

TEST(Json, ShowsTheErrorInItsLine) {
    EXPECT_EQ(read("{\n  \"tiêu đề\": \"Kế hoạch\",\n}\n").vietnamese(),
              "plan.json:2:24: lỗi: thừa dấu phẩy [json-extra-comma]\n"
              "      \"tiêu đề\": \"Kế hoạch\",\n"
              "                           ^\n"
              "    gợi ý: xóa dấu phẩy này: dấu phẩy chỉ đứng giữa hai giá trị\n");
}

TEST(Json, RefusesExtraAndMissingCommas) {
    EXPECT_EQ(errors("[1,]"), Places{"1:3+1 json-extra-comma"});
    EXPECT_EQ(errors("[1 , , 2]"), Places{"1:4+1 json-extra-comma"});
    EXPECT_EQ(errors("[,1]"), Places{"1:2+1 json-extra-comma"});
    EXPECT_EQ(errors("{,}"), Places{"1:2+1 json-extra-comma"});
    EXPECT_EQ(errors("[1 2]"), Places{"1:4+1 json-missing-comma"});
    EXPECT_EQ(errors("{\"a\": 1\n \"b\": 2}"), Places{"2:2+1 json-missing-comma"});
    EXPECT_EQ(errors("[[] {}]"), Places{"1:5+1 json-missing-comma"});
}

TEST(Json, RefusesMissingColonsAndValues) {
    EXPECT_EQ(errors("{\"a\" 1}"), Places{"1:6+1 json-missing-colon"});
    EXPECT_EQ(errors("{\"a\"}"), Places{"1:5+1 json-missing-colon"});
    EXPECT_EQ(errors("{\"a\": }"), Places{"1:7+1 json-missing-value"});
    EXPECT_EQ(errors("{\"a\":, \"b\": 1}"), Places{"1:6+1 json-missing-value"});
    EXPECT_EQ(errors("{\"a\":: 1}"), Places{"1:6+1 json-unexpected"});
}

TEST(Json, RefusesBracketsThatDoNotMatch) {
    EXPECT_EQ(errors("[1, {\"a\": [2}"), Places{"1:13+1 unmatched-bracket"});
    EXPECT_EQ(errors("{]"), Places{"1:2+1 unmatched-bracket"});
    EXPECT_EQ(errors("[1, {\"a\": 2}\n"), Places{"1:1+1 unclosed-bracket"});
    EXPECT_EQ(errors("[1, {\"a\":"), Places{"1:5+1 unclosed-bracket"});
    EXPECT_EQ(errors("[1,"), Places{"1:1+1 unclosed-bracket"});
    EXPECT_EQ(errors("{"), Places{"1:1+1 unclosed-bracket"});
    EXPECT_EQ(errors("]"), Places{"1:1+1 json-missing-value"});
}

TEST(Json, RefusesComments) {
    EXPECT_EQ(errors("// x\n{}"), Places{"1:1+2 json-comment"});
    EXPECT_EQ(errors("{\"a\": 1, /* x */ \"b\": 2}"), Places{"1:10+2 json-comment"});
    EXPECT_EQ(errors("[1 # x\n]"), Places{"1:4+1 json-comment"});
    EXPECT_EQ(errors("{\"a\" // x\n: 1}"), Places{"1:6+2 json-comment"});
    EXPECT_EQ(errors("{} // x"), Places{"1:4+2 json-comment"});
}

TEST(Json, RefusesTextWithoutQuotes) {
    EXPECT_EQ(errors("{a: 1}"), Places{"1:2+1 json-unquoted"});
    EXPECT_EQ(errors("{'a': 1}"), Places{"1:2+3 json-unquoted"});
    EXPECT_EQ(errors("{\"a\": Kế hoạch}"), Places{"1:7+2 json-unquoted"});
    EXPECT_EQ(errors("{\"a\": “x”}"), Places{"1:7+3 json-unquoted"});
    EXPECT_EQ(errors("[True]"), Places{"1:2+4 json-unquoted"});
    EXPECT_EQ(errors("[NaN]"), Places{"1:2+3 json-unquoted"});
    EXPECT_EQ(errors("{1: 2}"), Places{"1:2+1 json-unexpected"});
}

TEST(Json, RefusesOtherNumbers) {
    EXPECT_EQ(errors("[047]"), Places{"1:2+3 json-number"});
    EXPECT_EQ(errors("[+1]"), Places{"1:2+2 json-number"});
    EXPECT_EQ(errors("[1.]"), Places{"1:2+2 json-number"});
    EXPECT_EQ(errors("[.5]"), Places{"1:2+2 json-number"});
    EXPECT_EQ(errors("[1e]"), Places{"1:2+2 json-number"});
    EXPECT_EQ(errors("[-]"), Places{"1:2+1 json-number"});
    EXPECT_EQ(errors("[1-2]"), Places{"1:2+3 json-number"});
    EXPECT_EQ(errors("[1e999]"), Places{"1:2+5 json-number"});
    EXPECT_EQ(errors("[0x1F]"), Places{"1:3+3 json-unquoted"});
}

TEST(Json, RefusesBadStrings) {
    EXPECT_EQ(errors("{\"a\": \"đây\\q\"}"), Places{"1:11+2 json-bad-escape"});
    EXPECT_EQ(errors("[\"\\đ\"]"), Places{"1:3+2 json-bad-escape"});
    EXPECT_EQ(errors("[\"\\u12\"]"), Places{"1:3+2 json-bad-escape"});
    EXPECT_EQ(errors("[\"a\tb\"]"), Places{"1:4+1 json-tab"});
    EXPECT_EQ(errors("[\"abc\n]"), Places{"1:2+4 unclosed-quote"});
    EXPECT_EQ(errors("[\"abc\\\""), Places{"1:2+6 unclosed-quote"});
    EXPECT_EQ(errors("\"\\"), Places{"1:2+1 json-bad-escape"});
    EXPECT_EQ(errors("{\"abc"), Places{"1:2+4 unclosed-quote"});
}

TEST(Json, RefusesHalvesOfCharacters) {
    EXPECT_EQ(errors(R"(["\ud83d"])"), Places{"1:3+6 lone-surrogate"});
    EXPECT_EQ(errors(R"(["\ud83d x"])"), Places{"1:3+6 lone-surrogate"});
    EXPECT_EQ(errors(R"(["\ude00"])"), Places{"1:3+6 lone-surrogate"});
    EXPECT_EQ(errors(R"(["\ud83d\u0041"])"), Places{"1:3+6 lone-surrogate"});
    EXPECT_EQ(errors(R"(["\uD83D\uDE00\uDE00"])"), Places{"1:15+6 lone-surrogate"});
}

TEST(Json, RefusesMoreThanOneValue) {
    EXPECT_EQ(errors("{} {}"), Places{"1:4+1 json-after-end"});
    EXPECT_EQ(errors("1 xin chào"), Places{"1:3+3 json-after-end"});
    EXPECT_EQ(errors("{}]"), Places{"1:3+1 json-after-end"});
}

TEST(Json, RefusesOtherSigns) {
    EXPECT_EQ(errors("@"), Places{"1:1+1 json-unexpected"});
    EXPECT_EQ(errors("{\"a\": =}"), Places{"1:7+1 json-unexpected"});
    EXPECT_EQ(errors("[\\]"), Places{"1:2+1 json-unexpected"});
}

TEST(Json, AllowsSixtyFourLevels) {
    EXPECT_TRUE(read(std::string(64, '[') + std::string(64, ']')).value);
    EXPECT_EQ(errors(std::string(65, '[') + std::string(65, ']')), Places{"1:65+66 nested-too-deep"});
}

TEST(JsonHostile, StopsAtADepthOfAHundredThousand) {
    EXPECT_EQ(errors(std::string(100'000, '[')), Places{"1:65+512 nested-too-deep"});
    std::string objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    EXPECT_EQ(errors(objects), Places{"1:321+512 nested-too-deep"});
}

TEST(JsonHostile, IsLinearInALineOfMegabytes) {
    std::string text = "[";
    for (int i = 0; i < 50'000; ++i)
        text += "{\"đ\":[\"ế\"]},";
    text += "1]";
    const test::Reading reading = read(text);
    ASSERT_TRUE(reading.value);
    ASSERT_EQ(reading.value->items.size(), 50'001u);
    EXPECT_EQ(test::place(reading.value->items.back().span), "1:600002+1");
}

TEST(JsonHostile, ReportsABoundedNumberOfErrors) {
    std::string text = "{";
    for (int i = 0; i < 5000; ++i)
        text += "\"a\": 1, ";
    text += "\"b\": 1}";
    const test::Reading reading = read(text);
    ASSERT_EQ(reading.diagnostics.all().size(), 201u);
    EXPECT_EQ(reading.diagnostics.all().back().slug, "too-many-errors");
    ASSERT_TRUE(reading.value);
    EXPECT_EQ(reading.value->entries.size(), 2u);
}

TEST(JsonHostile, TakesAVeryLongKey) {
    const std::string key(1'000'000, 'x');
    const test::Reading reading = read("{\"" + key + "\": 1, \"" + key + "\": 2}");
    ASSERT_TRUE(reading.value);
    EXPECT_EQ(reading.value->entries[0].key, key);
    EXPECT_EQ(reading.places(), Places{"1:1000009+1000002 duplicate-key"});
    EXPECT_LT(reading.english().size(), 2000u);
}

}  // namespace
}  // namespace kehoach::plan
