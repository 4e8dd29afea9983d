#include "document/cell_names.h"

#include <gtest/gtest.h>

#include "document/workbook.h"

namespace kehoach::document {
namespace {

TEST(CellNames, ColumnsHaveLetters) {
    EXPECT_EQ(column_name(0), "A");
    EXPECT_EQ(column_name(25), "Z");
    EXPECT_EQ(column_name(26), "AA");
}

TEST(CellNames, RowsCountFromOne) {
    EXPECT_EQ(cell_name(6, 1), "B7");
    EXPECT_EQ(fixed_cell_name(6, 1), "$B$7");
}

TEST(CellNames, ARangeHasItsFirstAndItsLastCell) {
    EXPECT_EQ(range_name({6, 1, 8, 2}), "B7:C9");
    EXPECT_EQ(fixed_range_name({6, 1, 8, 2}), "$B$7:$C$9");
    EXPECT_EQ(fixed_range_name({6, 1, 6, 1}), "$B$7");
}

TEST(CellNames, ASheetStandsInQuotes) {
    EXPECT_EQ(sheet_prefix("Danh mục"), "'Danh mục'!");
    EXPECT_EQ(sheet_prefix("O'A"), "'O''A'!");
}

TEST(CellNames, QuotesInATextAreDoubled) { EXPECT_EQ(text_in_formula("a\"b"), "\"a\"\"b\""); }

TEST(CellNames, ATextThatExcelHasNoRoomForIsPutTogether) {
    const std::string formula = text_in_formula(std::string(300, 'a'));
    EXPECT_EQ(formula, "\"" + std::string(249, 'a') + "\"&\"" + std::string(51, 'a') + "\"");
}

TEST(SerialNumber, CountsDaysAsSpreadsheetsDo) {
    EXPECT_EQ(serial_number({1900, 3, 1}), 61);
    EXPECT_EQ(serial_number({2026, 1, 2}), 46024);
}

TEST(PlainText, EveryLineFeedBeginsAParagraph) {
    const RichText text = plain_text("a\n\nb");
    ASSERT_EQ(text.paragraphs.size(), 3u);
    EXPECT_EQ(text.paragraphs[0][0].text, "a");
    EXPECT_TRUE(text.paragraphs[1].empty());
    EXPECT_EQ(text.paragraphs[2][0].text, "b");
}

}  // namespace
}  // namespace kehoach::document
