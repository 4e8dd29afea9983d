#include "layout/sheet_rows.h"

#include <string>

#include <gmock/gmock.h>

#include "base/text.h"
#include "document/dump.h"
#include "layout/lay_out.h"
#include "layout/sheet_text.h"
#include "support/square_fonts.h"

namespace kehoach::layout {
namespace {

using document::RichText;
using document::Sheet;
using document::SheetCell;
using document::SheetRow;
using testing::ElementsAre;

// In ten-point type, whose lines are 12.75 pt high in Excel; a row needs 3 pt more.
SheetCell cell(int column, const std::vector<std::string>& paragraphs, int row_span = 1,
               int column_span = 1) {
    SheetCell cell;
    cell.column = column;
    cell.row_span = row_span;
    cell.column_span = column_span;
    cell.look.size = Length::pt(10);
    RichText text;
    for (const std::string& paragraph : paragraphs)
        text.paragraphs.push_back({document::Run{paragraph, false, false, "", {}}});
    cell.value = std::move(text);
    return cell;
}

SheetRow row(std::vector<SheetCell> cells, std::string anchor = "") {
    SheetRow row;
    row.cells = std::move(cells);
    row.anchor = std::move(anchor);
    return row;
}

document::RowSource made_of(std::vector<SheetRow> rows) {
    const std::size_t count = rows.size();
    return {count, [rows = std::move(rows)](const auto& visit) {
                for (SheetRow row : rows)
                    visit(row);
            }};
}

std::string dump(const Sheet& sheet) {
    document::Workbook workbook;
    workbook.sheets.push_back(sheet);
    return document::dump(workbook);
}

// Two columns with room for 4 letters each. Rows that are made one by one become the same.
Sheet fitted(const std::vector<SheetRow>& rows) {
    Sheet sheet;
    sheet.columns.resize(2);
    for (document::SheetColumn& column : sheet.columns)
        column.width = Length::pt(41) + sheet_cell_padding;
    Sheet made = sheet;
    sheet.rows = rows;
    made.further_rows = made_of(rows);
    const SquareFonts fonts;
    fit_rows(sheet, fonts);
    fit_rows(made, fonts);
    EXPECT_EQ(dump(made), dump(sheet));
    EXPECT_EQ(dump(made), dump(sheet)) << "the second time";
    EXPECT_EQ(made.further_rows->count, sheet.rows.size());
    return sheet;
}

std::vector<double> heights(const Sheet& sheet) {
    std::vector<double> heights;
    for (const SheetRow& row : sheet.rows)
        heights.push_back(row.height.to_pt());
    return heights;
}

std::string text_of(const SheetCell& cell) {
    std::string text;
    if (const auto* rich = std::get_if<RichText>(&cell.value)) {
        for (const auto& paragraph : rich->paragraphs) {
            if (!text.empty()) text += "/";
            for (const document::Run& run : paragraph)
                text += run.text;
        }
    }
    return text;
}

std::vector<std::string> repeated(const std::string& text, int times) {
    return std::vector<std::string>(static_cast<std::size_t>(times), text);
}

TEST(SheetRows, ShowAllLines) {
    EXPECT_THAT(heights(fitted({row({cell(0, {"aa bb"}), cell(1, {"c"})})})), ElementsAre(28.5));
    EXPECT_THAT(heights(fitted({row({cell(0, {"aa bb"}, 1, 2)})})), ElementsAre(15.75));
    EXPECT_THAT(heights(fitted({row({cell(0, {"a", "b", "c"})})})), ElementsAre(41.25));
}

TEST(SheetRows, TheLastRowOfAMergedCellTakesWhatItLacks) {
    const Sheet sheet = fitted({row({cell(0, repeated("a", 5), 2), cell(1, {"b"})}), row({cell(1, {"c"})})});
    EXPECT_THAT(heights(sheet), ElementsAre(15.75, 51));
}

TEST(SheetRows, ARowTooHighForExcelGoesOnInAnother) {
    // 31 lines and the padding make 398.25 pt; one more would be over 409.
    std::vector<std::string> paragraphs;
    for (int i = 0; i < 33; ++i)
        paragraphs.push_back(std::string(1, static_cast<char>('A' + i % 26)));
    const Sheet sheet =
        fitted({row({cell(0, {"x"}), cell(1, paragraphs)}, "task-1"), row({cell(0, {"y"}), cell(1, {"z"})})});
    ASSERT_EQ(sheet.rows.size(), 3u);
    EXPECT_EQ(sheet.rows[0].height, Length::pt(408.75));
    EXPECT_EQ(sheet.rows[1].height, Length::pt(28.5));
    EXPECT_EQ(text_of(sheet.rows[0].cells[1]).substr(56), "C/D/E");
    EXPECT_EQ(text_of(sheet.rows[1].cells[0]), "");
    EXPECT_EQ(text_of(sheet.rows[1].cells[1]), "F/G");
    EXPECT_EQ(sheet.rows[0].anchor, "task-1");
    EXPECT_EQ(sheet.rows[1].anchor, "");
}

TEST(SheetRows, DividesAParagraphAtTheEndOfALineWithItsLook) {
    std::string words = "aaaa";
    for (int i = 1; i < 33; ++i)
        words += " bbbb";
    SheetCell long_cell = cell(0, {});
    long_cell.value = RichText{{{document::Run{words, false, true, "", {}}}}};
    const Sheet sheet = fitted({row({long_cell})});
    ASSERT_EQ(sheet.rows.size(), 2u);
    EXPECT_EQ(text_of(sheet.rows[0].cells[0]), words.substr(0, 31 * 5 - 1));
    EXPECT_EQ(text_of(sheet.rows[1].cells[0]), "bbbb bbbb");
    EXPECT_TRUE(std::get<RichText>(sheet.rows[1].cells[0].value).paragraphs[0][0].italic);
}

TEST(SheetRows, DividesAParagraphOfManyRowsInTheMiddleOfItsRuns) {
    const auto words = [](int count, int first) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += std::to_string(first + i) + " ";
        return text;
    };
    SheetCell long_cell = cell(0, {});
    long_cell.value = RichText{{{document::Run{words(40, 1000), true, false, "", {}},
                                 document::Run{words(40, 2000) + "end", false, false, "", {}}}}};
    const Sheet sheet = fitted({row({long_cell, cell(1, {"x"})})});
    ASSERT_EQ(sheet.rows.size(), 3u);
    EXPECT_EQ(text_of(sheet.rows[0].cells[0]), trim(words(31, 1000)));
    EXPECT_EQ(text_of(sheet.rows[1].cells[0]), words(9, 1031) + std::string(trim(words(22, 2000))));
    EXPECT_EQ(text_of(sheet.rows[2].cells[0]), words(18, 2022) + "end");
    EXPECT_EQ(std::get<RichText>(sheet.rows[1].cells[0].value).paragraphs[0].size(), 2u);
    EXPECT_EQ(sheet.rows[2].height, Length::pt(19 * 12.75 + 3));
}

TEST(SheetRows, MergedCellsReachOverFurtherRows) {
    const Sheet sheet = fitted({row({cell(0, {"m"}, 2), cell(1, repeated("a", 40))}), row({cell(1, {"b"})})});
    ASSERT_EQ(sheet.rows.size(), 3u);
    EXPECT_EQ(sheet.rows[0].cells[0].row_span, 3);
    const Sheet tall = fitted({row({cell(0, repeated("m", 80), 2), cell(1, {"a"})}), row({cell(1, {"b"})})});
    EXPECT_THAT(heights(tall), ElementsAre(15.75, 408.75, 408.75, 189.75));
    EXPECT_EQ(tall.rows[0].cells[0].row_span, 4);
    EXPECT_EQ(tall.rows[3].cells.size(), 1u);
}

TEST(SheetRows, KeepRoomBelowTheirText) {
    SheetRow roomy = row({cell(0, {"a"})});
    roomy.below = Length::pt(6);
    EXPECT_THAT(heights(fitted({roomy})), ElementsAre(21.75));
    roomy.cells = {cell(0, repeated("a", 32))};
    EXPECT_THAT(heights(fitted({roomy})), ElementsAre(408.75, 21.75));
}

TEST(SheetRows, CountFurtherHeaderRows) {
    Sheet sheet;
    sheet.columns.resize(1);
    sheet.columns[0].width = Length::pt(41) + sheet_cell_padding;
    sheet.title_rows = 1;
    sheet.header_rows = 1;
    sheet.rows = {row({cell(0, {"t"})}), row({cell(0, repeated("h", 40))}), row({cell(0, {"b"})})};
    fit_rows(sheet, SquareFonts());
    EXPECT_EQ(sheet.title_rows, 1);
    EXPECT_EQ(sheet.header_rows, 2);
}

TEST(SheetRows, TheLastPartOfADividedRowIsKeptWithTheNext) {
    SheetRow kept = row({cell(0, repeated("a", 40))});
    kept.keep_with_next = true;
    const Sheet sheet = fitted({kept, row({cell(0, {"b"})})});
    ASSERT_EQ(sheet.rows.size(), 3u);
    EXPECT_FALSE(sheet.rows[0].keep_with_next);
    EXPECT_TRUE(sheet.rows[1].keep_with_next);
}

TEST(SheetRows, SumsFollowTheRowsThatTheyAddUp) {
    SheetCell total = cell(1, {});
    total.value = document::Sum{{3, "0", "3"}, {0, 1}};
    const Sheet sheet =
        fitted({row({cell(0, repeated("a", 33)), cell(1, {"1"})}), row({cell(1, {"2"})}), row({total})});
    ASSERT_EQ(sheet.rows.size(), 4u);
    EXPECT_THAT(std::get<document::Sum>(sheet.rows[3].cells[0].value).rows, ElementsAre(0, 1, 2));
}

TEST(MeasureWorkbook, ColumnsHaveRoomForRowsThatAreMadeOneByOne) {
    document::Workbook workbook;
    Sheet& sheet = workbook.sheets.emplace_back();
    sheet.page.width = Length::pt(300);
    sheet.columns.resize(2);
    sheet.rows = {row({cell(0, {"a"}), cell(1, {"b"})})};
    sheet.further_rows = made_of({row({cell(0, {"a"}), cell(1, {"bbbbbbbbbb"})})});
    Diagnostics diagnostics;
    workbook = measure(std::move(workbook), SquareFonts(), diagnostics);
    EXPECT_GT(workbook.sheets[0].columns[1].width, Length::pt(100));
}

TEST(MeasureWorkbook, GivesARuleItsPartOfTheLongestLineAbove) {
    document::Workbook workbook;
    Sheet& sheet = workbook.sheets.emplace_back();
    sheet.page.width = Length::pt(100);
    sheet.columns.resize(2);
    SheetRow line;
    line.rule = document::SheetRule{50, Length::pt(5), Length::pt(1), Length::pt(2), Length::pt(10)};
    sheet.rows = {row({cell(0, {"aaaaaaaa bb"}, 1, 2)}), line, row({cell(0, {"x"}), cell(1, {"y"})})};
    sheet.title_rows = 2;
    Diagnostics diagnostics;
    workbook = measure(std::move(workbook), SquareFonts(), diagnostics);
    const SheetRow& ruled = workbook.sheets[0].rows[1];
    EXPECT_EQ(ruled.rule->length, Length::pt(40));
    EXPECT_EQ(ruled.height, Length::pt(13));
}

TEST(MeasureWorkbook, FitsColumnsToThePage) {
    document::Workbook workbook;
    Sheet& sheet = workbook.sheets.emplace_back();
    sheet.page.width = Length::pt(300);
    sheet.columns.resize(2);
    sheet.columns[0].wanted = Length::pt(40);
    sheet.rows = {row({cell(0, {"1"}), cell(1, {"aaaa bbbb"})})};
    Diagnostics diagnostics;
    workbook = measure(std::move(workbook), SquareFonts(), diagnostics);
    EXPECT_EQ(workbook.sheets[0].columns[0].width, Length::pt(40));
    EXPECT_EQ(workbook.sheets[0].columns[1].width, Length::pt(260));
    EXPECT_EQ(workbook.sheets[0].rows[0].height, Length::pt(15.75));
}

TEST(MeasureWorkbook, RefusesMoreRowsThanExcelHas) {
    document::Workbook workbook;
    Sheet& sheet = workbook.sheets.emplace_back();
    sheet.name = "Theo dõi";
    sheet.use = document::SheetUse::screen;
    sheet.rows.resize(1);
    sheet.further_rows = document::RowSource{document::most_sheet_rows, [](const auto&) {}};
    Diagnostics diagnostics;
    measure(std::move(workbook), SquareFonts(), diagnostics);
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all()[0].slug, "too-many-sheet-rows");
    EXPECT_EQ(diagnostics.all()[0].arguments[1], "1048577");
}

}  // namespace
}  // namespace kehoach::layout
