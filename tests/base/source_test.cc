#include "base/source.h"

#include <gtest/gtest.h>

namespace kehoach {
namespace {

TEST(Source, IsCutIntoLines) {
    const Source source("plan.md", "một\n\nba");
    EXPECT_EQ(source.line_count(), 3);
    EXPECT_EQ(source.line(1), "một");
    EXPECT_EQ(source.line(2), "");
    EXPECT_EQ(source.line(3), "ba");
    EXPECT_EQ(source.line_start(2), 6u);
    EXPECT_EQ(source.line_start(3), 7u);
}

TEST(Source, HasNoLineAfterTheLastLineFeed) {
    EXPECT_EQ(Source("a", "x\n").line_count(), 1);
    EXPECT_EQ(Source("a", "x\n\n").line_count(), 2);
    EXPECT_EQ(Source("a", "").line_count(), 0);
}

TEST(Source, DropsTheCarriageReturnOfALineEnd) {
    const Source source("a", "x\r\ny\r\n");
    EXPECT_EQ(source.line(1), "x");
    EXPECT_EQ(source.line(2), "y");
}

TEST(Source, HasEmptyLinesOutside) {
    const Source source("a", "x");
    EXPECT_EQ(source.line(0), "");
    EXPECT_EQ(source.line(-5), "");
    EXPECT_EQ(source.line(2), "");
    EXPECT_EQ(source.line_start(2), 1u);
}

TEST(Source, KnowsTheCellsOfASheet) {
    const Source sheet("bang.xlsx", "một\nhai\nba\n", "Bảng 1", {{0, 0}, {0, 0}, {6, 1}});
    EXPECT_EQ(sheet.cell_of(2), "'Bảng 1'!A1");
    EXPECT_EQ(sheet.cell_of(3), "'Bảng 1'!B7");
    EXPECT_EQ(sheet.cell_of(0), "");
    EXPECT_EQ(sheet.cell_of(4), "");
    EXPECT_EQ(Source("plan.md", "x").cell_of(1), "");
}

}  // namespace
}  // namespace kehoach
