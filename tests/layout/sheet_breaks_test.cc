#include "layout/sheet_breaks.h"

#include <gmock/gmock.h>

namespace kehoach::layout {
namespace {

using document::Sheet;
using testing::ElementsAre;
using testing::IsEmpty;

// A page with room for ten rows, of a sheet with one title row and one header row.
Sheet sheet_of(int rows) {
    Sheet sheet;
    sheet.page.height = Length::mm(100);
    sheet.title_rows = 1;
    sheet.header_rows = 1;
    sheet.rows.resize(static_cast<std::size_t>(rows));
    for (document::SheetRow& row : sheet.rows)
        row.height = Length::mm(10);
    return sheet;
}

// The same with the rows below the header made one by one.
Sheet with_made_rows(Sheet sheet) {
    document::RowSource made;
    for (std::size_t i = 2; i < sheet.rows.size(); ++i) {
        made.heights.push_back(sheet.rows[i].height);
        made.keep_with_next.push_back(sheet.rows[i].keep_with_next);
    }
    made.count = made.heights.size();
    sheet.rows.resize(2);
    sheet.further_rows = std::move(made);
    return sheet;
}

std::vector<int> breaks(Sheet sheet, std::initializer_list<int> groups) {
    for (const int row : groups)
        sheet.rows[static_cast<std::size_t>(row)].keep_with_next = true;
    Sheet made = with_made_rows(sheet);
    Diagnostics diagnostics;
    add_page_breaks(sheet, diagnostics);
    add_page_breaks(made, diagnostics);
    EXPECT_FALSE(diagnostics.has_warnings());
    EXPECT_EQ(made.page_breaks, sheet.page_breaks);
    return sheet.page_breaks;
}

TEST(SheetBreaks, AGroupAtTheFootBeginsThePageOfItsFirstTask) {
    EXPECT_THAT(breaks(sheet_of(15), {9}), ElementsAre(9));
}

TEST(SheetBreaks, AGroupWithATaskBelowItStays) { EXPECT_THAT(breaks(sheet_of(15), {7}), IsEmpty()); }

TEST(SheetBreaks, ARowThatIsNearlyAtTheFootMayBeOverItElsewhere) {
    EXPECT_THAT(breaks(sheet_of(15), {8}), ElementsAre(8));
}

TEST(SheetBreaks, NothingStandsBelowTheLastRow) { EXPECT_THAT(breaks(sheet_of(10), {9}), IsEmpty()); }

TEST(SheetBreaks, AGroupAndItsSubgroupGoTogether) {
    EXPECT_THAT(breaks(sheet_of(15), {7, 8}), ElementsAre(7));
}

// The second page has room for nine rows below its header.
TEST(SheetBreaks, TheHeaderIsRepeated) { EXPECT_THAT(breaks(sheet_of(30), {18}), ElementsAre(18)); }

TEST(SheetBreaks, RowsThatNoPageHasRoomForBreakAsTheyFall) {
    EXPECT_THAT(breaks(sheet_of(30), {4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}), IsEmpty());
}

TEST(SheetBreaks, AreNoMoreThanExcelTakes) {
    Sheet sheet = sheet_of(20'000);
    for (std::size_t i = 2; i + 1 < sheet.rows.size(); i += 2)
        sheet.rows[i].keep_with_next = true;
    Diagnostics diagnostics;
    add_page_breaks(sheet, diagnostics);
    EXPECT_EQ(sheet.page_breaks.size(), document::most_page_breaks);
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all()[0].slug, "too-many-page-breaks");
}

}  // namespace
}  // namespace kehoach::layout
