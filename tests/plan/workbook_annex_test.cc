// Annexes out of workbooks: what is printed of a sheet.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan/sheet_table.h"
#include "plan_folder.h"
#include "sheets/small_book.h"

namespace kehoach::plan {
namespace {

using sheets::SmallBook;
using testing::ElementsAre;

const std::string styles =
    R"(<numFmts><numFmt numFmtId="164" formatCode="#,##0\ &quot;₫&quot;"/><numFmt numFmtId="165" formatCode="000"/>)"
    R"(<numFmt numFmtId="166" formatCode="dd/mm/yyyy"/><numFmt numFmtId="167" formatCode="dd/mm/yyyy\ hh:mm"/>)"
    R"(<numFmt numFmtId="168" formatCode="mm/yyyy"/><numFmt numFmtId="169" formatCode="#,##0,"/></numFmts>)"
    R"(<fonts><font/><font><b/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="10"/>)"
    R"(<xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/>)"
    R"(<xf numFmtId="169"/><xf numFmtId="0" fontId="1"/><xf numFmtId="43"/><xf numFmtId="20"/></cellXfs>)";

std::string text_cell(const std::string& name, const std::string& text) {
    return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

std::string number_cell(const std::string& name, int style, const std::string& number) {
    return "<c r=\"" + name + "\" s=\"" + std::to_string(style) + "\"><v>" + number + "</v></c>";
}

// The texts of the printed rows; merged cells show their spans.
std::vector<std::string> printed(const RawTable& table) {
    std::vector<std::string> rows;
    for (const std::vector<RawCell>& row : table.rows) {
        std::string line;
        for (const RawCell& cell : row) {
            line += &cell == row.data() ? "" : "|";
            for (const Text& paragraph : cell.paragraphs)
                line += (&paragraph == cell.paragraphs.data() ? "" : "/") + plain(paragraph);
            if (cell.column_span > 1) line += ">" + std::to_string(cell.column_span);
            if (cell.row_span > 1) line += "v" + std::to_string(cell.row_span);
        }
        rows.push_back(line);
    }
    return rows;
}

std::vector<std::string> printed(const SmallBook& book, std::string_view range = "") {
    Diagnostics diagnostics;
    const sheets::Sheet sheet = sheets::read_clean(book);
    const auto cut = range.empty() ? std::nullopt : sheets::parse_range(range);
    const auto table = read_sheet_table(sheet, cut, {}, diagnostics);
    EXPECT_EQ(to_text(diagnostics, Language::english), "");
    return table ? printed(*table) : std::vector<std::string>();
}

std::vector<std::string> complaints(const SmallBook& book) {
    Diagnostics diagnostics;
    const sheets::Sheet sheet = sheets::read_clean(book);
    read_sheet_table(sheet, std::nullopt, {}, diagnostics);
    std::vector<std::string> lines;
    for (const Diagnostic& diagnostic : diagnostics.all())
        lines.push_back(diagnostic.cell + " " + diagnostic.slug);
    return lines;
}

SmallBook book_of(const std::string& sheet) {
    SmallBook book;
    book.styles = styles;
    book.sheet = sheet;
    return book;
}

TEST(WorkbookAnnex, PrintsNumbersAndDaysAsTheirFormatsSay) {
    EXPECT_THAT(printed(book_of("<sheetData><row r=\"1\">" + number_cell("A1", 0, "1250000.5") +
                                number_cell("B1", 1, "1250000.4") + number_cell("C1", 2, "0.985") +
                                number_cell("D1", 3, "1250000") + number_cell("E1", 8, "1250000") +
                                "</row><row r=\"2\">" + number_cell("A2", 5, "46058") +
                                number_cell("B2", 6, "46058.604166666664") + number_cell("C2", 7, "46058") +
                                number_cell("D2", 0, "0.30000000000000004") +
                                "<c r=\"E2\" t=\"b\"><v>1</v></c></row></sheetData>")),
                ElementsAre("1.250.000,5|1.250.000|98,50%|1.250.000 ₫|1.250",
                            "05/02/2026|05/02/2026 14:30|02/2026|0,3|TRUE"));
}

TEST(WorkbookAnnex, LeavesMidnightOutOfADay) {
    EXPECT_THAT(printed(book_of("<sheetData><row r=\"1\">" + number_cell("A1", 6, "46073") +
                                number_cell("B1", 11, "46073") + "</row></sheetData>")),
                ElementsAre("20/02/2026|00:00"));
}

TEST(WorkbookAnnex, PrintsWhatStandsForZero) {
    EXPECT_THAT(
        printed(book_of("<sheetData><row r=\"1\">" + number_cell("A1", 10, "0") + number_cell("B1", 10, "5") +
                        number_cell("C1", 1, "0") + "</row></sheetData>")),
        ElementsAre("-|5,00|0"));
}

TEST(WorkbookAnnex, LeavesOutWhatIsHidden) {
    EXPECT_THAT(
        printed(book_of("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\">" +
                        text_cell("A1", "a") + text_cell("B1", "b") + text_cell("C1", "c") +
                        "</row><row r=\"2\" hidden=\"1\">" + text_cell("A2", "x") + "</row><row r=\"3\">" +
                        text_cell("A3", "d") + "</row></sheetData>")),
        ElementsAre("a|c", "d|"));
}

TEST(WorkbookAnnex, KeepsMergedCellsOverWhatIsShownOfThem) {
    EXPECT_THAT(
        printed(book_of("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\">" +
                        text_cell("A1", "rộng") + "</row><row r=\"2\" hidden=\"1\">" +
                        text_cell("A2", "cao") + "</row><row r=\"3\">" + text_cell("C3", "c") +
                        "</row><row r=\"4\">" + text_cell("C4", "d") +
                        "</row></sheetData><mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell "
                        "ref=\"A2:A4\"/></mergeCells>")),
        ElementsAre("rộng>2", "caov2|c", "d"));
}

TEST(WorkbookAnnex, CutsEmptyRowsAndColumnsAround) {
    EXPECT_THAT(printed(book_of("<sheetData><row r=\"3\">" + text_cell("C3", "a") + text_cell("E3", "b") +
                                "</row><row r=\"5\">" + text_cell("C5", "c") + "</row></sheetData>")),
                ElementsAre("a||b", "||", "c||"));
}

TEST(WorkbookAnnex, PrintsTheRangeThatIsAskedFor) {
    EXPECT_THAT(printed(book_of("<sheetData><row r=\"1\">" + text_cell("A1", "TÊN") + "</row><row r=\"2\">" +
                                text_cell("A2", "a") + text_cell("B2", "b") + "</row><row r=\"9\">" +
                                text_cell("A9", "Người lập") + "</row></sheetData>"),
                        "A2:C8"),
                ElementsAre("a|b"));
}

TEST(WorkbookAnnex, TakesLinesAsParagraphsAndSpacesAsOne) {
    EXPECT_THAT(printed(book_of("<sheetData><row r=\"1\">" + text_cell("A1", "một  hai&#10; ba &#10;") +
                                "</row></sheetData>")),
                ElementsAre("một hai/ba"));
}

TEST(WorkbookAnnex, RefusesTextsThatNoPaperHolds) {
    EXPECT_THAT(complaints(book_of("<sheetData><row>" + text_cell("A1", std::string(1'000'001, 'x')) +
                                   "</row></sheetData>")),
                ElementsAre("Bảng!A1 text-too-long"));
}

TEST(WorkbookAnnex, RefusesCellsThatHaveNothingToPrint) {
    EXPECT_THAT(
        complaints(book_of(
            R"(<sheetData><row r="2"><c r="B2"><f>A1</f></c><c r="C2" t="e"><v>#REF!</v></c></row><row r="3" hidden="1"><c r="B3"><f>A1</f></c></row></sheetData>)")),
        ElementsAre("Bảng!B2 formula-without-value", "Bảng!C2 cell-error"));
    EXPECT_THAT(
        complaints(book_of("<sheetData><row r=\"1\">" + text_cell("A1", "a_x000B_b") + "</row></sheetData>")),
        ElementsAre("Bảng!A1 cell-control-character"));
    EXPECT_THAT(complaints(book_of("<sheetData/>")), ElementsAre(" empty-table"));
    EXPECT_THAT(
        complaints(book_of("<sheetData><row r=\"1\">" + text_cell("A1", "a") + "</row><row r=\"1048576\">" +
                           text_cell("C1048576", "b") + "</row></sheetData>")),
        ElementsAre(" too-many-table-rows"));
}

// ---- through a plan

class WorkbookInPlan : public testing::Test {
  protected:
    WorkbookInPlan() {
        book_ = book_of("<sheetData><row r=\"1\">" + text_cell("A1", "Mã") + text_cell("B1", "Tiền") +
                        "</row><row r=\"2\">" + number_cell("A2", 4, "7") + number_cell("B2", 1, "5") +
                        "</row></sheetData>");
        book_.sheets =
            R"(<sheet name="Ẩn" sheetId="2" state="hidden" r:id="rId1"/><sheet name="Bảng" sheetId="1" r:id="rId1"/>)";
    }

    std::vector<std::string> slugs(const std::string& keys, const std::string& file = "bang.xlsx") {
        folder_.write(file, book_.bytes());
        folder_.write_plan("annexes:\n  - file: " + file + "\n    title: Bảng\n" + keys, "");
        folder_.load();
        return folder_.slugs();
    }

    SmallBook book_;
    PlanFolder folder_;
};

TEST_F(WorkbookInPlan, TakesTheFirstSheetThatIsShown) {
    EXPECT_THAT(slugs(""), ElementsAre());
    EXPECT_THAT(slugs("    sheet: Ẩn\n"), ElementsAre());
    EXPECT_THAT(slugs("    sheet: Bang\n"), ElementsAre("misspelt-sheet"));
    EXPECT_THAT(slugs("    sheet: Số liệu\n"), ElementsAre("unknown-sheet"));
    EXPECT_THAT(slugs("    range: A4-F9\n"), ElementsAre("bad-range"));
    book_.sheets = R"(<sheet name="Ẩn" sheetId="2" state="hidden" r:id="rId1"/>)";
    EXPECT_THAT(slugs(""), ElementsAre("no-visible-sheet"));
}

TEST_F(WorkbookInPlan, KeepsTheZerosInFrontOfCodes) {
    ASSERT_THAT(slugs(""), ElementsAre());
    const Plan plan = folder_.load_clean();
    const PlainTable& table = plan.annexes.front().table.value();
    EXPECT_EQ(plain(table.rows[1].cells[0].paragraphs[0]), "007");
    EXPECT_EQ(table.columns[1].role, Role::amount);
}

TEST_F(WorkbookInPlan, LeavesYearsInTheHeaderAsTheyAre) {
    book_.sheet = "<sheetData><row r=\"1\">" + text_cell("A1", "Xã") + number_cell("B1", 0, "2025") +
                  "</row><row r=\"2\">" + text_cell("A2", "A") + number_cell("B2", 0, "1250") +
                  "</row></sheetData>";
    ASSERT_THAT(slugs("    columns: [{title: 2025, width: 30mm}]\n"), ElementsAre());
    const Plan plan = folder_.load_clean();
    const PlainTable& table = plan.annexes.front().table.value();
    EXPECT_EQ(plain(table.rows[0].cells[1].paragraphs[0]), "2025");
    EXPECT_EQ(plain(table.rows[1].cells[1].paragraphs[0]), "1.250");
    EXPECT_EQ(table.columns[1].width, Length::mm(30));
}

TEST_F(WorkbookInPlan, MustBeOne) {
    EXPECT_THAT(slugs("", "bang.docx"), ElementsAre("table-file-kind"));
    book_.sheet_target = "worksheets/none.xml";
    EXPECT_THAT(slugs(""), ElementsAre("missing-part"));
    folder_.write_plan("annexes: [bang.xlsx]\n", "");
    folder_.load();
    EXPECT_THAT(folder_.slugs(), ElementsAre("table-file-alone"));
}

}  // namespace
}  // namespace kehoach::plan
