#include "base/yaml_reader.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace kehoach {
namespace {

test::Reading read(std::string_view text) {
    return test::read([](const Source& source, Diagnostics& d) { return read_yaml(source, d); }, "a.yaml",
                      text);
}

// The tree on one line; an unexpected diagnostic fails the test.
std::string tree(std::string_view text) {
    const test::Reading reading = read(text);
    EXPECT_EQ(reading.english(), "");
    return reading.value ? test::to_line(*reading.value) : "nothing";
}

TEST(YamlReader, GivesEveryValueItsPlace) {
    EXPECT_EQ(tree("title: Kế hoạch\nnumber: 047\n"),
              "{title 1:1+5: Kế hoạch 1:8+8, number 2:1+6: 047 2:9+3} 1:1+15");
    EXPECT_EQ(tree("a:\n  - x\n  - y z\n"), "{a 1:1+1: [x 2:5+1, y z 3:5+3] 2:3+3} 1:1+2");
    EXPECT_EQ(tree("đ: {ế: ă, ư: [ô, ơ]}\n"),
              "{đ 1:1+1: {ế 1:5+1: ă 1:8+1, ư 1:11+1: [ô 1:15+1, ơ 1:18+1] 1:14+7} 1:4+17} 1:1+20");
}

TEST(YamlReader, KeepsScalarsAsTyped) {
    EXPECT_EQ(
        tree("[047, 1.50, yes, 2026-01, 1e3, 0x1F, .5]"),
        "[047 1:2+3, 1.50 1:7+4, yes 1:13+3, 2026-01 1:18+7, 1e3 1:27+3, 0x1F 1:32+4, .5 1:38+2] 1:1+40");
}

TEST(YamlReader, CountsTheQuotesOfAText) {
    EXPECT_EQ(tree("a: \"x: y\" # c\nb: 'it''s'\n"),
              "{a 1:1+1: \"x: y\" 1:4+6, b 2:1+1: \"it's\" 2:4+7} 1:1+13");
    EXPECT_EQ(tree("\"a\": 'x'\n"), "{a 1:1+3: \"x\" 1:6+3} 1:1+8");
}

TEST(YamlReader, ResolvesEscapesToNfc) {
    EXPECT_EQ(tree(R"(a: "e\u0302\u0301 \"q\" \\")"), R"({a 1:1+1: "ế "q" \" 1:4+24} 1:1+27)");
}

TEST(YamlReader, PutsAnEmptyValueWhereItsKeyStands) {
    EXPECT_EQ(tree("number:\ndate:   # để trống\n"),
              "{number 1:1+6: null 1:1+6, date 2:1+4: null 2:1+4} 1:1+7");
    EXPECT_EQ(tree("a: null\nb: ~\n"), "{a 1:1+1: null 1:4+4, b 2:1+1: null 2:4+1} 1:1+7");
}

TEST(YamlReader, PutsAnEmptyItemWhereItsDashOrCommaStands) {
    EXPECT_EQ(tree("- a\n-\n-   # trống\n- null\n"), "[a 1:3+1, null 2:1+1, null 3:1+1, null 4:3+4] 1:1+3");
    EXPECT_EQ(tree("[a, , b]"), "[a 1:2+1, null 1:3+1, b 1:7+1] 1:1+8");
}

TEST(YamlReader, PutsABlockScalarWhereItsTextStands) {
    EXPECT_EQ(tree("a: |\n  một\n  hai\nb: >-\n\n  ba\n  bốn\n"),
              "{a 1:1+1: \"một\nhai\n\" 2:3+3, b 4:1+1: \"\nba bốn\" 6:3+2} 1:1+4");
    EXPECT_EQ(tree("a: |\nb: c\n"), "{a 1:1+1: \"\" 1:4+1, b 2:1+1: c 2:4+1} 1:1+4");
}

TEST(YamlReader, JoinsTheLinesOfALongValue) {
    EXPECT_EQ(tree("a: một  # ghi chú\nb: hai\n  ba\nc: \"bốn\n  năm\"\n"),
              "{a 1:1+1: một 1:4+3, b 2:1+1: hai ba 2:4+3, c 4:1+1: \"bốn năm\" 4:4+4} 1:1+17");
}

TEST(YamlReader, ReadsNothingAsANullValue) {
    EXPECT_EQ(tree(""), "null 1:1+1");
    EXPECT_EQ(tree("# chỉ có ghi chú\n"), "null 1:1+1");
    EXPECT_EQ(tree("---\n"), "null 1:1+1");
}

TEST(YamlReader, AllowsADocumentMarkAtEitherEnd) {
    EXPECT_EQ(tree("---\na: b\n...\n"), "{a 2:1+1: b 2:4+1} 2:1+4");
}

TEST(YamlReader, TakesWindowsLineEnds) {
    EXPECT_EQ(tree("a: b\r\nc:\r\n  - d\r\n"), "{a 1:1+1: b 1:4+1, c 2:1+1: [d 3:5+1] 3:3+3} 1:1+4");
}

TEST(YamlReader, ReadsPartOfASource) {
    const Source source("plan.md", "---\ntitle: Kế hoạch\ndate:\n---\n# a: b: c\n");
    Diagnostics diagnostics;
    const auto value = read_yaml(source, 2, 3, diagnostics);
    ASSERT_TRUE(value);
    EXPECT_EQ(test::to_line(*value), "{title 2:1+5: Kế hoạch 2:8+8, date 3:1+4: null 3:1+4} 2:1+15");
    EXPECT_TRUE(diagnostics.empty());
    const auto nothing = read_yaml(source, 2, 1, diagnostics);
    ASSERT_TRUE(nothing);
    EXPECT_EQ(test::to_line(*nothing), "null 2:1+1");
}

TEST(YamlReader, PlacesErrorsInTheWholeSource) {
    const Source source("plan.md", "---\nx: y\ntitle: Kế hoạch: năm 2026\n---\n");
    Diagnostics diagnostics;
    EXPECT_FALSE(read_yaml(source, 2, 3, diagnostics));
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all()[0].line, 3);
    EXPECT_EQ(diagnostics.all()[0].column, 8);
}

TEST(YamlReader, IgnoresAByteOrderMarkInsideTheSource) {
    const Source source("plan.md", "x\n\uFEFFa: b\n");
    Diagnostics diagnostics;
    const auto value = read_yaml(source, 2, 2, diagnostics);
    ASSERT_TRUE(value);
    EXPECT_EQ(test::to_line(*value), "{a 2:2+1: b 2:5+1} 2:2+4");
}

TEST(YamlReader, IsNotFooledByWhatStandsInsideTexts) {
    const std::string_view text =
        "a: \"x: y: z\" # k: l: m\n"
        "b: |\n"
        "  k: v: w \"q\n"
        "    - [ {\n"
        "\n"
        "  \tz\n"
        "c: >-\n"
        "  x: y: z\n"
        "d: [\"b: c: d\",\n"
        "  'e: [f', g \"h\" i]\n"
        "e: 'x\n"
        "  y: z\"'\n"
        "f: http://a.b/c 10:30  # x\n"
        "g: x#y ]}\n";
    const test::Reading reading = read(text);
    EXPECT_EQ(reading.english(), "");
    ASSERT_TRUE(reading.value);
    ASSERT_EQ(reading.value->entries.size(), 7u);
    EXPECT_EQ(reading.value->find("a")->text, "x: y: z");
    EXPECT_EQ(reading.value->find("b")->text, "k: v: w \"q\n  - [ {\n\n\tz\n");
    EXPECT_EQ(reading.value->find("d")->items[2].text, "g \"h\" i");
    EXPECT_EQ(reading.value->find("e")->text, "x y: z\"");
    EXPECT_EQ(reading.value->find("f")->text, "http://a.b/c 10:30");
    EXPECT_EQ(reading.value->find("g")->text, "x#y ]}");
    EXPECT_EQ(reading.value->find("h"), nullptr);
    EXPECT_EQ(reading.value->find("a")->find("a"), nullptr);
}

TEST(YamlReader, StaysQuietAboutTextsWhenSomethingElseIsWrong) {
    // The same kinds of texts, and one real fault at the end.
    const test::Reading reading = read(
        "b: |2-\n   k: v: w \"q\n\n  - [ {\nl:\n- \"x: y: z\"\n- - m: n\n    o: p\n  - 'q: r: s\n    t: u: "
        "v'\n"
        "k: {a: \"b: c: d\", # e: f: g\n  e: 'x'}\n\"q: r: s\": t\nlong: one\n  two\n\n  three\nz: x: y\n");
    EXPECT_EQ(reading.places(), (std::vector<std::string>{"18:4+4 unquoted-colon"}));
}

TEST(YamlReader, AllowsSixtyFourLevels) {
    EXPECT_TRUE(read(std::string(64, '[') + std::string(64, ']')).value);
    const test::Reading reading = read(std::string(65, '[') + std::string(65, ']'));
    EXPECT_FALSE(reading.value);
    EXPECT_EQ(reading.places(), (std::vector<std::string>{"1:65+66 nested-too-deep"}));
}

}  // namespace
}  // namespace kehoach
