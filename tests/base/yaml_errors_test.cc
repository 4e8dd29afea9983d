// What clerks get wrong in YAML, and what they are told: each place is checked to the column.
#include <gtest/gtest.h>

#include "base/yaml_reader.h"
#include "reading.h"

namespace kehoach {
namespace {

using Places = std::vector<std::string>;

test::Reading read(std::string_view text) {
    return test::read([](const Source& source, Diagnostics& d) { return read_yaml(source, d); }, "a.yaml",
                      text);
}

// "line:column+length slug" of each error; the text must have been refused.
Places errors(std::string_view text) {
    const test::Reading reading = read(text);
    EXPECT_FALSE(reading.value) << text;
    return reading.places();
}

// The same where the text can still be read.
Places complaints(std::string_view text) {
    const test::Reading reading = read(text);
    EXPECT_TRUE(reading.value) << text;
    return reading.places();
}

TEST(UnquotedColon, IsShownWithItsRemedy) {
    EXPECT_EQ(read("format: x\ntitle: Kế hoạch: năm 2026\n").vietnamese(),
              "a.yaml:2:8: lỗi: giá trị có dấu hai chấm phải đặt trong dấu nháy [unquoted-colon]\n"
              "    title: Kế hoạch: năm 2026\n"
              "           ^^^^^^^^^^^^^^^^^^\n"
              "    gợi ý: viết \"Kế hoạch: năm 2026\"\n");
    EXPECT_EQ(read("a: b \"c\": d\n").english(),
              "a.yaml:1:4: error: a value with a colon must stand in quotes [unquoted-colon]\n"
              "    a: b \"c\": d\n"
              "       ^^^^^^^^\n"
              "    hint: write 'b \"c\": d'\n");
}

TEST(UnquotedColon, IsFoundEverywhereInOneRun) {
    EXPECT_EQ(errors("a: b: c\nd:\n  - e: f: g # h\n  - i: j\n    k: l:\nm:\n  n: o\nm2: p:\tq\n"),
              (Places{"1:4+4 unquoted-colon", "3:8+4 unquoted-colon", "5:8+2 unquoted-colon",
                      "8:5+4 unquoted-colon"}));
}

TEST(UnquotedColon, IsFoundInBrackets) {
    EXPECT_EQ(errors("a: {b: c: d, e: f}\n"), (Places{"1:8+4 unquoted-colon"}));
    EXPECT_EQ(errors("a: [x, b: c: d]\n"), (Places{"1:11+4 unquoted-colon"}));
    EXPECT_EQ(errors("a: {authority: [TM. UBND], name: Ông: Nguyễn Văn A}\n"),
              (Places{"1:34+17 unquoted-colon"}));
}

TEST(UnquotedColon, DoesNotHideOtherErrors) {
    EXPECT_EQ(errors("a: b: c\na: 1\nd: \"x\\q\"\n"),
              (Places{"1:4+4 unquoted-colon", "3:6+2 yaml-bad-escape", "2:1+1 duplicate-key"}));
}

TEST(DuplicateKey, IsReportedWithTheLineOfTheFirst) {
    const test::Reading reading = read("title: một\nx:\n  y: 1\n  y: 2\ntitle: hai\ntitle: ba\n");
    EXPECT_EQ(reading.vietnamese(),
              "a.yaml:4:3: lỗi: mục \"y\" ghi hai lần, lần đầu ở dòng 3 [duplicate-key]\n"
              "      y: 2\n"
              "      ^\n"
              "    gợi ý: giữ một dòng, xóa dòng kia\n"
              "a.yaml:5:1: lỗi: mục \"title\" ghi hai lần, lần đầu ở dòng 1 [duplicate-key]\n"
              "    title: hai\n"
              "    ^^^^^\n"
              "    gợi ý: giữ một dòng, xóa dòng kia\n"
              "a.yaml:6:1: lỗi: mục \"title\" ghi hai lần, lần đầu ở dòng 1 [duplicate-key]\n"
              "    title: ba\n"
              "    ^^^^^\n"
              "    gợi ý: giữ một dòng, xóa dòng kia\n");
    ASSERT_TRUE(reading.value);
    EXPECT_EQ(test::to_line(*reading.value),
              "{title 1:1+5: một 1:8+3, x 2:1+1: {y 3:3+1: 1 3:6+1} 3:3+4} 1:1+10");
}

TEST(DuplicateKey, IsTheSameInQuotesOrNot) {
    EXPECT_EQ(complaints("{a: 1, \"a\": 2, 'a': 3}"),
              (Places{"1:8+3 duplicate-key", "1:16+3 duplicate-key"}));
}

TEST(Tabs, AreFoundInEveryLine) {
    EXPECT_EQ(errors("a:\n\t- b\n\t- c\nd:\n  \te: f\na: 1\n"),
              (Places{"2:1+1 tab-indentation", "3:1+1 tab-indentation", "5:3+1 tab-indentation",
                      "6:1+1 duplicate-key"}));
    EXPECT_EQ(read("a:\n\tb: c\n").english(),
              "a.yaml:2:1: error: this line is indented with a tab [tab-indentation]\n"
              "     b: c\n"
              "    ^\n"
              "    hint: put two spaces in place of each tab\n");
}

TEST(Tabs, ElsewhereAreSpaces) {
    EXPECT_EQ(complaints("a:\tb\t# c\n \t\n\t# d\nc: |\n  x\n  \ty\nd: \"x\n\ty\"\ne: [\n\tz]\n"), Places{});
}

TEST(Quotes, ThatAreNotClosedDoNotSwallowTheFile) {
    EXPECT_EQ(errors("a: \"x\nb: 1\nc: 2\n"), (Places{"1:4+2 unclosed-quote"}));
    EXPECT_EQ(errors("a: 'x\nb: 'y'\n"), (Places{"1:4+2 unclosed-quote"}));
    EXPECT_EQ(errors("- \"x  # c\n- y\n"), (Places{"1:3+2 unclosed-quote"}));
    EXPECT_EQ(errors("a: \"x\n---\nb: c\n"), (Places{"1:4+2 unclosed-quote"}));
    EXPECT_EQ(errors("a: [x, 'y]\nb: c\n"), (Places{"1:8+3 unclosed-quote"}));
    EXPECT_EQ(errors("a: \"x\n\n  y"), (Places{"1:4+2 unclosed-quote"}));
    EXPECT_EQ(errors("a: 'x\nb: 'y\nc: d\n"), (Places{"1:4+2 unclosed-quote", "2:4+2 unclosed-quote"}));
}

TEST(Quotes, MustHoldTheWholeValue) {
    EXPECT_EQ(read("label: \"Nội dung 1\" (07 nhiệm vụ) # x\n").vietnamese(),
              "a.yaml:1:8: lỗi: còn chữ sau dấu nháy đóng [text-after-quote]\n"
              "    label: \"Nội dung 1\" (07 nhiệm vụ) # x\n"
              "           ^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
              "    gợi ý: đặt cả giá trị trong dấu nháy: '\"Nội dung 1\" (07 nhiệm vụ)'\n");
    EXPECT_EQ(errors("a: 'x' y: z\n"), (Places{"1:4+8 text-after-quote"}));
    EXPECT_EQ(errors("a: \"x\n  y\" z\n"), (Places{"2:3+4 text-after-quote"}));
    EXPECT_EQ(errors("\"x\" y\n"), (Places{"1:1+5 text-after-quote"}));
    EXPECT_EQ(errors("a: [\"x\" y, b]\n"), (Places{"1:5+5 unquoted-in-brackets"}));
}

TEST(Quotes, TakeNoUnknownEscapes) {
    EXPECT_EQ(read("a: \"C:\\kế hoạch\"\n").english(),
              "a.yaml:1:7: error: this \\ means nothing inside double quotes [yaml-bad-escape]\n"
              "    a: \"C:\\kế hoạch\"\n"
              "          ^^\n"
              "    hint: write \\\\, or put the value in single quotes\n");
    EXPECT_EQ(errors("a: \"\\xZZ\"\n"), (Places{"1:5+2 yaml-bad-escape"}));
    EXPECT_EQ(errors("a: \"\\ud83d\"\n"), (Places{"1:5+2 yaml-bad-escape"}));
    EXPECT_EQ(errors("a: [b,\n  \"\\đ\"]\n"), (Places{"2:4+2 yaml-bad-escape"}));
}

TEST(Quotes, MayNotSpellControlCharacters) {
    EXPECT_EQ(complaints("a: \"x\\0\"\n"), (Places{"1:4+5 control-character"}));
    EXPECT_EQ(complaints("a: \"x\\e\"\n"), (Places{"1:4+5 control-character"}));
    EXPECT_EQ(complaints("a: \"x\\n\\ty\"\n"), Places{});
}

TEST(Brackets, MustBeClosed) {
    EXPECT_EQ(errors("a: [b, c\nd: 1\n"), (Places{"1:4+1 unclosed-bracket"}));
    EXPECT_EQ(errors("a: {b: c\n"), (Places{"1:4+1 unclosed-bracket"}));
    EXPECT_EQ(errors("a:\n  - [b\n  - c\n"), (Places{"2:5+1 unclosed-bracket"}));
    EXPECT_EQ(errors("[a"), (Places{"1:1+1 unclosed-bracket"}));
}

TEST(Brackets, MustMatch) {
    EXPECT_EQ(errors("a: [b}\n"), (Places{"1:6+1 unmatched-bracket"}));
    EXPECT_EQ(errors("a: [b]]\n"), (Places{"1:7+1 unmatched-bracket"}));
}

TEST(Brackets, HoldTextWithSpecialCharactersInQuotes) {
    EXPECT_EQ(errors("a: [Ai? Làm gì, b]\n"), (Places{"1:5+10 unquoted-in-brackets"}));
    EXPECT_EQ(errors("a: [x, Số {number}/KH, b]\n"), (Places{"1:8+14 unquoted-in-brackets"}));
}

TEST(Indicators, NeedQuotes) {
    EXPECT_EQ(read("reference: {number}/KH-UBND ngày: 5\n").vietnamese(),
              "a.yaml:1:12: lỗi: giá trị bắt đầu bằng { phải đặt trong dấu nháy [unquoted-indicator]\n"
              "    reference: {number}/KH-UBND ngày: 5\n"
              "               ^^^^^^^^^^^^^^^^^^^^^^^^\n"
              "    gợi ý: viết \"{number}/KH-UBND ngày: 5\"\n");
    EXPECT_EQ(errors("a: *Kế hoạch* số 5\nb: @x\nc: `x`\nd: %x\ne: - x\nf: > 50%\ng: |x\nh: , x\ni: ]\n"),
              (Places{"1:4+15 unquoted-indicator", "2:4+2 unquoted-indicator", "3:4+3 unquoted-indicator",
                      "4:4+2 unquoted-indicator", "5:4+3 unquoted-indicator", "6:4+5 unquoted-indicator",
                      "7:4+2 unquoted-indicator", "8:4+3 unquoted-indicator", "9:4+1 unquoted-indicator"}));
}

TEST(Indicators, AreRefusedAsAnchorsAliasesAndTags) {
    EXPECT_EQ(complaints("a: &x b\nc: *x\nd: !t e\nf: !!str g\nh: ! i\nj: !<k> l\nm: &n [o]\np: !q {r: s}\n"),
              (Places{"1:4+4 unquoted-indicator", "2:4+2 unquoted-indicator", "3:4+4 unquoted-indicator",
                      "4:4+7 unquoted-indicator", "5:4+3 unquoted-indicator", "6:4+6 unquoted-indicator",
                      "7:4+6 unquoted-indicator", "8:4+9 unquoted-indicator"}));
    EXPECT_EQ(errors("[*x, b]\n"), (Places{"1:2+2 unquoted-indicator"}));
}

TEST(Indentation, MustFitTheLinesAbove) {
    EXPECT_EQ(errors("a:\n    b: 1\n  c: 2\n"), (Places{"3:3+4 bad-indentation"}));
    EXPECT_EQ(errors("a: 1\n  b: 2\nc: 3\n"), (Places{"2:3+4 bad-indentation"}));
    EXPECT_EQ(errors("a: \"1\"\n  b: 2\n"), (Places{"2:3+4 bad-indentation"}));
    EXPECT_EQ(errors("- a: 1\n b: 2\n"), (Places{"2:2+4 bad-indentation"}));
    EXPECT_EQ(errors("a: |\n    x\n  y\n"), (Places{"3:3+1 bad-indentation"}));
    EXPECT_EQ(errors("a:\n  b: 1\n   c: 2\n   d: 3\n"),
              (Places{"3:4+4 bad-indentation", "4:4+4 bad-indentation"}));
}

TEST(Lines, NeedANameAndAColon) {
    EXPECT_EQ(
        read("title: Kế hoạch\nnăm 2026\nb: c\n").vietnamese(),
        "a.yaml:2:1: lỗi: dòng này không có dạng \"tên: giá trị\" [no-colon]\n"
        "    năm 2026\n"
        "    ^^^^^^^^\n"
        "    gợi ý: thêm tên mục và dấu hai chấm; nếu là phần tiếp của dòng trên thì nối vào dòng ấy\n");
    EXPECT_EQ(errors("KẾ HOẠCH\ntitle: x\n"), (Places{"1:1+8 no-colon"}));
    EXPECT_EQ(errors("a: 1\nhttp://x.y\nb: c\n"), (Places{"2:1+10 no-colon"}));
    EXPECT_EQ(errors("\"a\": b\n\"c\"\n"), (Places{"2:1+3 no-colon"}));
}

TEST(Lines, NeedASpaceAfterTheColon) {
    EXPECT_EQ(read("type: plan\ntitle:Kế hoạch\ndate: 2026\n").english(),
              "a.yaml:2:6: error: a space is missing after the colon [no-space-after-colon]\n"
              "    title:Kế hoạch\n"
              "         ^\n"
              "    hint: write title: Kế hoạch\n");
}

TEST(Lines, DoNotMixListsAndNames) {
    EXPECT_EQ(errors("a: 1\n- b\n"), (Places{"2:1+3 mixed-list"}));
    EXPECT_EQ(errors("- b\na: 1\n"), (Places{"2:1+4 mixed-list"}));
    EXPECT_EQ(errors("a:\n  - b\n  c: d\ne: f\n"), (Places{"3:3+4 mixed-list"}));
}

TEST(Documents, AreOneAFile) {
    EXPECT_EQ(errors("a: 1\n---\nb: 1\n"), (Places{"2:1+3 second-document"}));
    EXPECT_EQ(errors("a: 1\n...\nb: 1\n"), (Places{"3:1+4 second-document"}));
}

TEST(Keys, AreTexts) {
    EXPECT_EQ(errors("[a]: b\n"), (Places{"1:1+6 key-not-text"}));
    EXPECT_EQ(errors("? {a: b}\n: c\n"), (Places{"1:3+6 key-not-text"}));
    EXPECT_EQ(errors(": b\n"), (Places{"1:1+3 key-not-text"}));
    EXPECT_EQ(errors("~: b\n"), (Places{"1:1+4 key-not-text"}));
}

TEST(OtherSyntaxErrors, AreNeverTheParsersEnglish) {
    for (const char* text : {"%YAML 9.9\n---\na: b\n", "%YAML\n---\na\n", "%TAG x\n---\na\n", "a: !<x\n",
                             "a: &\n", "a: *\n", "a: [&]\n", "a: [!<]\n", "a: |0\n  x\n", "{a: b, [}]\n",
                             "a: {? : }: b", "? a\n? - b\n  c", "- - - a\n - b", "a: [b]: c\n", "[a, b]: [c",
                             "a: 'b'c'\n", "{a: 'b' 'c'}\n", "key: [word1, #word2]", "? |\n  x\n: : y"}) {
        const test::Reading reading = read(text);
        if (reading.value && reading.diagnostics.empty()) continue;
        EXPECT_TRUE(reading.diagnostics.has_errors()) << text;
        for (const char* english :
             {"illegal", "yaml-cpp", "not found", "unknown token", "directive", "indicator in"}) {
            EXPECT_EQ(reading.english().find(english), std::string::npos) << text << reading.english();
        }
        for (const Diagnostic& diagnostic : reading.diagnostics.all())
            EXPECT_GT(diagnostic.line, 0) << text;
    }
}

TEST(OtherSyntaxErrors, HaveAPlace) {
    EXPECT_EQ(errors("%YAML 9.9\n---\na: b\n"), (Places{"1:1+9 yaml-syntax"}));
    EXPECT_EQ(errors("a: [b]: c\n"), (Places{"1:4+6 unquoted-indicator"}));
}

}  // namespace
}  // namespace kehoach
