#include "sheets/cell_reference.h"

#include <gtest/gtest.h>

namespace kehoach::sheets {
namespace {

std::string cell(std::string_view text) {
    const auto place = parse_cell(text);
    return place ? std::to_string(place->row) + "," + std::to_string(place->column) : "none";
}

TEST(CellReference, CountsColumnsInLetters) {
    EXPECT_EQ(cell("A1"), "0,0");
    EXPECT_EQ(cell("Z10"), "9,25");
    EXPECT_EQ(cell("AA1"), "0,26");
    EXPECT_EQ(cell("$b$7"), "6,1");
    EXPECT_EQ(cell("XFD1048576"), "1048575,16383");
}

TEST(CellReference, IsNothingOutsideAWorksheet) {
    for (const char* text :
         {"", "A", "7", "A0", "XFE1", "A1048577", "A1B", "1A", "A-1", "A 1", "AAAAAAAAAA1", "A99999999999"})
        EXPECT_EQ(cell(text), "none") << text;
}

TEST(CellReference, NamesWhatItReads) {
    for (const char* name : {"A1", "Z9", "AA10", "AZ1", "BA1", "ZZ1", "AAA1", "XFD1048576"})
        EXPECT_EQ(cell_name(parse_cell(name).value()), name);
}

TEST(CellReference, ReadsRangesFromAnyCorner) {
    EXPECT_EQ(parse_range("B2:D5"), (CellRange{1, 1, 4, 3}));
    EXPECT_EQ(parse_range("D2:B5"), (CellRange{1, 1, 4, 3}));
    EXPECT_EQ(parse_range("C3"), (CellRange{2, 2, 2, 2}));
    EXPECT_EQ(parse_range("B2:"), std::nullopt);
    EXPECT_EQ(parse_range("B:D"), std::nullopt);
}

TEST(CellReference, QuotesTheNameOfASheetAsExcelDoes) {
    EXPECT_EQ(cell_name("Bảng1", {6, 1}), "Bảng1!B7");
    EXPECT_EQ(cell_name("Bảng 1", {6, 1}), "'Bảng 1'!B7");
    EXPECT_EQ(cell_name("2026", {0, 0}), "'2026'!A1");
    EXPECT_EQ(cell_name("Sở's", {0, 0}), "'Sở''s'!A1");
    EXPECT_EQ(cell_name("", {0, 0}), "A1");
}

}  // namespace
}  // namespace kehoach::sheets
