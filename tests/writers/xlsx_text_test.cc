#include "writers/xlsx_text.h"

#include <gtest/gtest.h>

namespace kehoach::writers {
namespace {

document::Run run(std::string text, bool bold = false, bool italic = false) {
    return {std::move(text), bold, italic, {}, {}};
}

// "a" plain, "<b>" bold, "<i>" italic, "<bi>" both.
std::string shown(const std::vector<XlsxRun>& runs) {
    std::string text;
    for (const XlsxRun& part : runs) {
        text += "[";
        if (part.bold) text += "b";
        if (part.italic) text += "i";
        text += ":" + part.text + "]";
    }
    return text;
}

TEST(XlsxText, PutsALineFeedBetweenParagraphs) {
    EXPECT_EQ(shown(xlsx_runs({{{run("một")}, {run("hai")}, {run("ba")}}}, {})), "[:một\nhai\nba]");
}

TEST(XlsxText, KeepsEmptyParagraphsAsLines) {
    EXPECT_EQ(shown(xlsx_runs({{{}, {run("hai")}, {}}}, {})), "[:\nhai\n]");
}

TEST(XlsxText, JoinsNeighboursOfOneLookAndDropsEmptyOnes) {
    EXPECT_EQ(shown(xlsx_runs({{{run("một "), run("", true), run("hai")}}}, {})), "[:một hai]");
}

TEST(XlsxText, KeepsBoldAndItalicRunsApart) {
    EXPECT_EQ(
        shown(xlsx_runs({{{run("a"), run("b", true), run("c", true, true), run("d", false, true)}}}, {})),
        "[:a][b:b][bi:c][i:d]");
}

TEST(XlsxText, LeavesABoldLookBold) {
    document::CellLook look;
    look.bold = true;
    EXPECT_EQ(shown(xlsx_runs({{{run("a"), run("b", false, true)}}}, look)), "[b:a][bi:b]");
}

TEST(XlsxText, GivesTheLineFeedTheLookOfTheRunBefore) {
    EXPECT_EQ(shown(xlsx_runs({{{run("a", true)}, {run("b")}}}, {})), "[b:a\n][:b]");
}

TEST(XlsxText, EscapesWhatExcelWouldTakeForAnEscape) {
    EXPECT_EQ(stored_text("_x0041_"), "_x005F_x0041_");
    EXPECT_EQ(stored_text("tệp_xABcd_b"), "tệp_x005F_xABcd_b");
    EXPECT_EQ(stored_text("_x0041 _X0041_ _x004g_"), "_x0041 _X0041_ _x004g_");
}

TEST(XlsxText, ReplacesWhatXmlCannotHold) {
    EXPECT_EQ(stored_text(std::string("a\0b\x01\x1F\r", 6)), "a\uFFFDb\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(stored_text("\xEF\xBF\xBE\xEF\xBF\xBF"), "\uFFFD\uFFFD");
    EXPECT_EQ(stored_text("a\tb\nc\uFFFD\u00A0"), "a\tb\nc\uFFFD\u00A0");
}

TEST(XlsxText, CountsAsExcelDoes) {
    EXPECT_EQ(count_utf16_units("ế"), 1u);
    EXPECT_EQ(count_utf16_units("a\U0001F600b"), 4u);
}

}  // namespace
}  // namespace kehoach::writers
