#include "plan/typed.h"

#include <random>

#include <gtest/gtest.h>

#include "base/files.h"
#include "plan/body.h"

namespace kehoach::plan {
namespace {

Text parse(const std::string& line) {
    Diagnostics diagnostics;
    return parse_text(line, {}, diagnostics);
}

std::string again(const std::string& line) { return typed(parse(line)); }

// What a text says, as one line: b and i before emphasised parts, <anchor> before linked ones.
std::string shown(const Text& text) {
    std::string result;
    for (const Inline& part : text.inlines) {
        if (const auto* run = std::get_if<Run>(&part))
            result += std::string(run->bold ? "b" : "") + (run->italic ? "i" : "") + "<" + run->link + ">\"" +
                      run->text + "\" ";
        else if (const auto* slot = std::get_if<Slot>(&part))
            result += std::string(slot->bold ? "b" : "") + (slot->italic ? "i" : "") + "{" +
                      std::to_string(static_cast<int>(slot->name)) + "} ";
        else
            result += "[^" + std::get<FootnoteMark>(part).label + "] ";
    }
    return result;
}

TEST(TypedText, LeavesPlainTextAsItIs) {
    for (const char* line :
         {"Ban hành Kế hoạch số 47/KH-UBND", "tỷ lệ 98,5% & 3 < 4; a_b {x y} (1) 2.", "C:\\x"})
        EXPECT_EQ(again(line), line);
}

TEST(TypedText, WritesMarkup) {
    for (const char* line : {"số {number} ngày {day}", "a **b** c", "*a **b*** c", "***a* b**", "xã[^1] và",
                             "xem [mục II](#II) nhé", "mục [](#II), **[](#I)**", "**số {number}**", "**a[^1]b**", "{_}"})
        EXPECT_EQ(again(line), line);
}

TEST(TypedText, EscapesWhatWouldBeMarkup) {
    EXPECT_EQ(again("\\*a\\* \\{day} \\[^1] \\\\\\*"), "\\*a\\* \\{day} \\[^1] \\\\\\*");
    EXPECT_EQ(again("2 * 3"), "2 \\* 3");
}

TEST(TypedText, IsReadBackAsTheSameText) {
    const std::vector<std::string> pieces{
        "*", "**",   "***",      "a", "b", " ", "1",  "[",        "]",   "(#",   ")", "\\", "{day}", "{",
        "}", "[^1]", "](#II.3)", "[](#I)", "-", ".", "đ", "[a", "{number}", "\\*", "{dya", "^", "#",  "|"};
    std::mt19937 random(1);
    for (int round = 0; round < 40000; ++round) {
        std::string line;
        for (std::size_t length = random() % 12; length > 0; --length)
            line += pieces[random() % pieces.size()];
        const Text first = parse(line);
        ASSERT_EQ(shown(parse(typed(first))), shown(first)) << line << "\n" << typed(first);
    }
}

Body body_of(const std::string& text) {
    Diagnostics diagnostics;
    const SourcePtr source = make_source("plan.md", text, diagnostics);
    return read_body(body_lines(*source, 1), diagnostics);
}

std::vector<std::string> body_again(const std::string& text) {
    const Body body = body_of(text);
    return typed_body(body.blocks, body.footnotes);
}

TEST(TypedBody, WritesEachKindOfBlock) {
    EXPECT_EQ(
        body_again("# I. MỤC ĐÍCH\n\n## 1. Yêu cầu\na) Một[^1]\n  Thêm\n- Hai\nĐoạn\n"
                   "| A | B |\n|---|---|\n| 1 | x\\|y |\n[^1]: Ghi chú\n"),
        (std::vector<std::string>{"# I. MỤC ĐÍCH", "## 1. Yêu cầu", "a) Một[^1]", "  Thêm", "- Hai", "Đoạn",
                                  "| A | B |", "| --- | --- |", "| 1 | x\\|y |", "[^1]: Ghi chú"}));
}

TEST(TypedBody, KeepsAParagraphThatLooksLikeAnotherBlock) {
    for (const std::string line : {"1\\. Một", "a\\) Một", "\\(1) Một", "\\- Một", "\\# Một", "\\| a |",
                                   "II\\. x", "1\\.2. x", "[^1]\\: x"})
        EXPECT_EQ(shown(body_of(body_again(line).front()).blocks.front().text),
                  shown(body_of(line).blocks.front().text))
            << line;
}

}  // namespace
}  // namespace kehoach::plan
