#include "layout/steady_columns.h"

#include <gmock/gmock.h>

#include "layout/small_document.h"

namespace kehoach::layout {
namespace {

using testing::ElementsAre;

// Two columns with one row; margins of 1 pt on either side of a cell.
std::vector<Length> steadied(Length left_width, const std::string& left, const std::string& right) {
    document::Table table;
    table.cell_margin = Length::pt(1);
    table.columns.resize(2);
    table.columns[0].width = left_width;
    table.columns[1].width = Length::pt(200);
    document::Row& row = table.rows.emplace_back();
    for (int column = 0; column < 2; ++column) {
        document::Cell& cell = row.cells.emplace_back();
        cell.column = column;
        cell.paragraphs.push_back(paragraph(column == 0 ? left : right));
    }
    steady_columns(table, small_document(), SquareFonts());
    return {table.columns[0].width, table.columns[1].width};
}

// "aaaa bbbb" is 85 pt wide, the column has room for 85.
TEST(SteadyColumns, WidenAColumnWhoseLineFitsByAHair) {
    EXPECT_THAT(steadied(Length::pt(87), "aaaa bbbb", "c"),
                ElementsAre(Length::pt(87) + Length::twips(4), Length::pt(200) - Length::twips(4)));
    EXPECT_THAT(steadied(Length::pt(87) - Length::twips(1), "aaaa bbbb", "c"),
                ElementsAre(Length::pt(87) + Length::twips(3), Length::pt(200) - Length::twips(4)));
}

TEST(SteadyColumns, LeaveWhatFitsOrFailsByMore) {
    EXPECT_THAT(steadied(Length::pt(88), "aaaa bbbb", "c"), ElementsAre(Length::pt(88), Length::pt(200)));
    EXPECT_THAT(steadied(Length::pt(86), "aaaa bbbb", "c"), ElementsAre(Length::pt(86), Length::pt(200)));
}

// The right column has room for 198 pt less what it gives: its line of 197.8 pt would hang in its turn.
TEST(SteadyColumns, DoNotMakeTheOtherColumnHang) {
    const std::string right(19, 'c');
    const auto widths = steadied(Length::pt(87), "aaaa bbbb", right + " i,");
    EXPECT_EQ(widths[0] + widths[1], Length::pt(287));
    EXPECT_NE(widths[0], Length::pt(87));
}

}  // namespace
}  // namespace kehoach::layout
