#include "base/diagnostics.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace kehoach {
namespace {

// The source line and the caret line of an English diagnostic.
std::string excerpt(const std::string& line, int column, int length) {
    const Source source("plan.md", line);
    Diagnostics diagnostics;
    diagnostics.error("yaml-syntax", Span{&source, 1, column, length});
    const std::string text = to_text(diagnostics, Language::english);
    const std::size_t start = text.find('\n') + 1;
    return text.substr(start, text.find("    hint:") - start);
}

TEST(Diagnostics, ShowPlaceExcerptAndHint) {
    const Source source("plan.md", "---\nagency: cơ-quan.yaml\n");
    Diagnostics diagnostics;
    diagnostics.error("missing-file", Span{&source, 2, 9, 12}, {"cơ-quan.yaml"});
    EXPECT_EQ(to_text(diagnostics, Language::vietnamese),
              "plan.md:2:9: lỗi: không có tệp \"cơ-quan.yaml\" [missing-file]\n"
              "    agency: cơ-quan.yaml\n"
              "            ^^^^^^^^^^^^\n"
              "    gợi ý: kiểm tra tên tệp và thư mục; đường dẫn tính từ tệp đang ghi nó\n");
    EXPECT_EQ(to_text(diagnostics, Language::english),
              "plan.md:2:9: error: there is no file \"cơ-quan.yaml\" [missing-file]\n"
              "    agency: cơ-quan.yaml\n"
              "            ^^^^^^^^^^^^\n"
              "    hint: check the name and the folder; the path starts from the file that names it\n");
}

TEST(Diagnostics, SayWarningAndNote) {
    Diagnostics diagnostics;
    diagnostics.warning("utf-16", "a.md");
    Diagnostic note;
    note.severity = Severity::note;
    note.slug = "utf-16";
    diagnostics.add(note);
    const std::string vietnamese = to_text(diagnostics, Language::vietnamese);
    EXPECT_TRUE(vietnamese.starts_with("a.md: cảnh báo: tệp lưu")) << vietnamese;
    EXPECT_NE(vietnamese.find("\nghi chú: tệp lưu"), std::string::npos) << vietnamese;
    const std::string english = to_text(diagnostics, Language::english);
    EXPECT_TRUE(english.starts_with("a.md: warning: the file")) << english;
    EXPECT_NE(english.find("\nnote: the file"), std::string::npos) << english;
}

TEST(Diagnostics, CountErrorsAndWarningsApart) {
    Diagnostics diagnostics;
    EXPECT_TRUE(diagnostics.empty());
    diagnostics.warning("utf-16", "a.md");
    EXPECT_FALSE(diagnostics.has_errors());
    EXPECT_TRUE(diagnostics.has_warnings());
    diagnostics.error("utf-16", "a.md");
    EXPECT_TRUE(diagnostics.has_errors());
    EXPECT_EQ(diagnostics.all().size(), 2u);
}

TEST(Diagnostics, ConcludeWithThoseThatTheyDropped) {
    Diagnostics diagnostics(2);
    for (int i = 0; i < 2; ++i)
        diagnostics.error("empty-file", "a.yaml", {"a.yaml"});
    diagnostics.conclude("plan.md");
    EXPECT_EQ(diagnostics.all().size(), 2u);
    diagnostics.error("empty-file", "a.yaml", {"a.yaml"});
    diagnostics.conclude("plan.md");
    ASSERT_EQ(diagnostics.all().size(), 3u);
    EXPECT_EQ(diagnostics.all()[2].slug, "many-more");
    EXPECT_EQ(diagnostics.all()[2].arguments, std::vector<std::string>{"2"});
}

TEST(Diagnostics, WithoutFileOrPlaceAreOneLineAndAHint) {
    Diagnostics diagnostics;
    diagnostics.error("missing-file", std::string_view(), {"x"});
    EXPECT_EQ(to_text(diagnostics, Language::english),
              "error: there is no file \"x\" [missing-file]\n"
              "    hint: check the name and the folder; the path starts from the file that names it\n");
}

TEST(Diagnostics, OutliveTheirSource) {
    Diagnostics diagnostics;
    {
        const Source source("a.yaml", "x: y");
        diagnostics.error("yaml-syntax", Span{&source, 1, 4, 1});
    }
    EXPECT_NE(to_text(diagnostics, Language::english).find("    x: y\n       ^\n"), std::string::npos);
}

TEST(Diagnostics, AreSortedByFileAsMetThenPlace) {
    const Source b("b.md", "1\n2\n3\n");
    const Source a("a.md", "12345\n");
    Diagnostics diagnostics;
    diagnostics.error("yaml-syntax", Span{&b, 3, 1, 1});
    diagnostics.error("yaml-syntax", Span{&a, 1, 4, 1});
    diagnostics.error("json-comment", Span{&a, 1, 2, 1});
    diagnostics.error("yaml-syntax", Span{&b, 1, 1, 1});
    diagnostics.error("json-comment", Span{&b, 1, 1, 1});
    const std::string text = to_text(diagnostics, Language::english);
    std::vector<std::string> places;
    for (std::size_t i = 0; i < text.size(); i = text.find('\n', i) + 1) {
        if (text[i] != ' ')
            places.push_back(text.substr(i, text.find(": error", i) - i) +
                             text.substr(text.find(" [", i), 3));
    }
    EXPECT_EQ(places, (std::vector<std::string>{"b.md:1:1 [y", "b.md:1:1 [j", "b.md:3:1 [y", "a.md:1:2 [j",
                                                "a.md:1:4 [y"}));
}

TEST(Excerpt, UnderlinesCharactersNotBytes) {
    EXPECT_EQ(excerpt("tiêu đề: Kế hoạch", 10, 8), "    tiêu đề: Kế hoạch\n             ^^^^^^^^\n");
}

TEST(Excerpt, HasAtLeastOneCaretAndNoneBehindTheLine) {
    EXPECT_EQ(excerpt("abc", 2, 0), "    abc\n     ^\n");
    EXPECT_EQ(excerpt("abc", 2, 99), "    abc\n     ^^\n");
    EXPECT_EQ(excerpt("abc", 4, 1), "    abc\n       ^\n");
    EXPECT_EQ(excerpt("abc", 99, 5), "    abc\n       ^\n");
    EXPECT_EQ(excerpt("", 1, 1), "    \n    ^\n");
}

TEST(Excerpt, ShowsATabAsOneSpace) { EXPECT_EQ(excerpt("\ta\tb", 4, 1), "     a b\n       ^\n"); }

TEST(Excerpt, ShowsNothingThatATerminalObeys) {
    EXPECT_EQ(excerpt("a\x1B[2Jb\u009B", 1, 1), "    a\uFFFD[2Jb\uFFFD\n    ^\n");
}

TEST(Excerpt, ShowsALineOfAHundredCharactersWhole) {
    const std::string line(100, 'x');
    EXPECT_EQ(excerpt(line, 100, 1), "    " + line + "\n" + std::string(103, ' ') + "^\n");
}

TEST(Excerpt, CutsALongLineAtItsEnd) {
    const std::string line = "ab" + std::string(200, 'x');
    EXPECT_EQ(excerpt(line, 2, 1), "    ab" + std::string(98, 'x') + "…\n     ^\n");
}

TEST(Excerpt, CutsALongLineAtBothEnds) {
    const std::string line = std::string(500, 'x') + "đây" + std::string(500, 'y');
    EXPECT_EQ(excerpt(line, 501, 3), "    …" + std::string(33, 'x') + "đây" + std::string(64, 'y') + "…\n" +
                                         std::string(38, ' ') + "^^^\n");
}

TEST(Excerpt, CutsALongLineAtItsBeginning) {
    const std::string line = std::string(500, 'x') + "ab";
    EXPECT_EQ(excerpt(line, 502, 1), "    …" + std::string(98, 'x') + "ab\n" + std::string(104, ' ') + "^\n");
    EXPECT_EQ(excerpt(line, 503, 1), "    …" + std::string(97, 'x') + "ab\n" + std::string(104, ' ') + "^\n");
}

TEST(Excerpt, CutsACaretLineThatIsTooLong) {
    const std::string line(500, 'x');
    EXPECT_EQ(excerpt(line, 1, 500),
              "    " + std::string(100, 'x') + "…\n    " + std::string(100, '^') + "\n");
    EXPECT_EQ(excerpt(line, 101, 400),
              "    …" + std::string(100, 'x') + "…\n" + std::string(38, ' ') + std::string(67, '^') + "\n");
}

TEST(Excerpt, FindsItsPlaceInALineOfMegabytes) {
    std::string line;
    for (int i = 0; i < 1'000'000; ++i)
        line += "ế";
    line += "đ";
    for (int i = 0; i < 1'000'000; ++i)
        line += "ă";
    const std::string text = excerpt(line, 1'000'001, 1);
    EXPECT_EQ(count_characters(text), 4 + 1 + 100 + 1 + 1 + 38 + 1 + 1);
    EXPECT_NE(text.find("ếđă"), std::string::npos);
    EXPECT_TRUE(text.ends_with("\n" + std::string(38, ' ') + "^\n"));
}

TEST(Diagnostics, KeepLittleOfAHugeLine) {
    const Source source("a", std::string(10'000'000, 'x'));
    Diagnostics diagnostics;
    diagnostics.error("yaml-syntax", Span{&source, 1, 5'000'000, 1});
    EXPECT_LE(diagnostics.all()[0].source_line.size(), 4000u);
    EXPECT_EQ(diagnostics.all()[0].column, 5'000'000);
}

TEST(Diagnostics, ShortenLongArgumentsAndKeepThemOnOneLine) {
    Diagnostics diagnostics;
    diagnostics.error("missing-file", std::string_view(), {std::string(1000, 'x')});
    diagnostics.error("missing-file", std::string_view(), {"a\nb\x1B"});
    const std::string text = to_text(diagnostics, Language::english);
    EXPECT_NE(text.find("\"" + std::string(400, 'x') + "…\""), std::string::npos);
    EXPECT_NE(text.find("\"a b \""), std::string::npos);
}

}  // namespace
}  // namespace kehoach
