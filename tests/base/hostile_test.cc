// Inputs made to hurt: the readers must end soon, in bounded memory, with a bounded number of messages.
#include <gtest/gtest.h>

#include "base/files.h"
#include "base/yaml_reader.h"
#include "reading.h"

namespace kehoach {
namespace {

using Places = std::vector<std::string>;

test::Reading read(std::string_view text) {
    return test::read([](const Source& source, Diagnostics& d) { return read_yaml(source, d); }, "a.yaml",
                      text);
}

std::string repeated(std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i)
        text += part;
    return text;
}

TEST(Hostile, AHundredThousandNestedBrackets) {
    EXPECT_EQ(read(std::string(100'000, '[')).places(), Places{"1:1+1 unclosed-bracket"});
    EXPECT_EQ(read(std::string(100'000, '{')).places(), Places{"1:1+1 unclosed-bracket"});
    const std::string closed = std::string(100'000, '[') + std::string(100'000, ']');
    EXPECT_EQ(read(closed).places(), Places{"1:65+512 nested-too-deep"});
}

TEST(Hostile, AHundredThousandNestedItems) {
    EXPECT_EQ(read(repeated("- ", 100'000) + "x").places(), Places{"1:129+512 nested-too-deep"});
}

TEST(Hostile, AThousandLevelsOfIndentation) {
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    EXPECT_EQ(read(text).places(), Places{"65:65+2 nested-too-deep"});
}

TEST(Hostile, AliasesThatDoubleAtEachStep) {
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i <= 20; ++i) {
        const std::string name = "*a" + std::to_string(i - 1);
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + repeated(name + ", ", 9) +
                name + "]\n";
    }
    const test::Reading reading = read(text);
    EXPECT_EQ(reading.diagnostics.all().size(), 201u);
    EXPECT_EQ(reading.diagnostics.all()[0].slug, "unquoted-indicator");
    EXPECT_EQ(reading.diagnostics.all()[200].slug, "too-many-errors");
}

TEST(Hostile, ALineOfTenMegabytes) {
    const test::Reading plain = read("a: " + std::string(10'000'000, 'x') + "\n");
    ASSERT_TRUE(plain.value);
    EXPECT_EQ(plain.value->find("a")->text.size(), 10'000'000u);
    EXPECT_EQ(read(std::string(10'000'000, ' ') + "a: b: c").places(), Places{"1:10000004+4 unquoted-colon"});
}

TEST(Hostile, ABracketOfTenMegabytes) {
    EXPECT_EQ(read("[" + repeated("a,", 5'000'000) + "]").places(), Places{"1:1+1 flow-too-long"});
    EXPECT_EQ(read("x: {\n" + repeated("  a: b,\n", 100'000) + "}").places(), Places{"1:4+1 flow-too-long"});
}

TEST(Hostile, AKeyOfAMegabyte) {
    const std::string key(1'000'000, 'x');
    EXPECT_EQ(read(key + ": y\n").places(), Places{"1:1+1000003 no-colon"});
    EXPECT_EQ(read("- " + key + ": y\n").places(), Places{"1:3+1000003 unquoted-colon"});
    EXPECT_EQ(read("? " + key + "\n: y\n? " + key + "\n: z\n").places(), Places{"3:3+1000000 duplicate-key"});
}

TEST(Hostile, FiveThousandErrors) {
    const test::Reading colons = read(repeated("a: b: c\n", 5000));
    ASSERT_EQ(colons.diagnostics.all().size(), 201u);
    EXPECT_EQ(colons.diagnostics.all()[200].slug, "too-many-errors");
    const test::Reading keys = read(repeated("a: b\n", 5000));
    ASSERT_EQ(keys.diagnostics.all().size(), 201u);
    const std::string text = keys.english();
    EXPECT_TRUE(text.ends_with("    hint: mend those above and run again\n"));
    EXPECT_EQ(read(repeated("\ta: b\n", 5000)).diagnostics.all().size(), 201u);
    EXPECT_EQ(read(repeated("a: \"b\n", 5000)).diagnostics.all().size(), 201u);
}

TEST(Hostile, FiveThousandErrorsInOneLineOfMegabytes) {
    std::string text = "{" + repeated("a: &b \"" + std::string(30, 'x') + "\", ", 5000) + "}";
    const test::Reading reading = read(text);
    ASSERT_EQ(reading.diagnostics.all().size(), 201u);
    std::size_t kept = 0;
    for (const Diagnostic& diagnostic : reading.diagnostics.all())
        kept += diagnostic.source_line.size();
    EXPECT_LT(kept, 1'000'000u);
}

TEST(Hostile, AHundredThousandKeys) {
    std::string text;
    for (int i = 0; i < 100'000; ++i)
        text += "key" + std::to_string(i) + ": v\n";
    const test::Reading reading = read(text + "key7: w\n");
    ASSERT_TRUE(reading.value);
    EXPECT_EQ(reading.value->entries.size(), 100'000u);
    EXPECT_EQ(reading.places(), Places{"100001:1+4 duplicate-key"});
}

TEST(Hostile, ManyLinesWithoutContent) {
    const test::Reading reading = read(repeated("\n", 1'000'000) + "a: b: c\n");
    EXPECT_EQ(reading.places(), Places{"1000001:4+4 unquoted-colon"});
}

TEST(Hostile, ManyOpenQuotes) {
    EXPECT_FALSE(read(repeated("'", 100'001)).value);
    EXPECT_FALSE(read("[" + repeated("\"", 100'001)).value);
    EXPECT_FALSE(read(repeated("a: '\n", 3)).value);
}

TEST(Hostile, BytesThatAreNoText) {
    for (const std::string& bytes :
         {std::string(100'000, '\x80'), std::string(100'000, '\xFF'), std::string(100'000, '\0'),
          std::string(100'000, '\x04'), repeated("\xED\xA0\x80", 1000), std::string("a: \"\0\"", 6)}) {
        Diagnostics diagnostics;
        EXPECT_EQ(make_source("a.yaml", bytes, diagnostics), nullptr);
        EXPECT_EQ(diagnostics.all().size(), 1u);
        EXPECT_LT(to_text(diagnostics, Language::english).size(), 2000u);
    }
}

TEST(Hostile, APileOfMarksOnOneLetter) {
    const std::string pile = repeated("\u0323\u0302\u0301", 1'000'000);
    Diagnostics diagnostics;
    EXPECT_EQ(make_source("a.yaml", "a: e" + pile, diagnostics), nullptr);
    EXPECT_EQ(to_text(diagnostics, Language::english).substr(0, 64),
              "a.yaml:1:33: error: there are more than 30 marks on one letter h");
    EXPECT_EQ(read("a: \"" + repeated("\\u0323\\u0301", 1000) + "\"").places(),
              Places{"1:4+12002 too-many-marks"});
}

}  // namespace
}  // namespace kehoach
