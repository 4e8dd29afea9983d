// What sheets for work have besides cells: rows that are made one by one, tables, rules, charts.
#include <gmock/gmock.h>

#include "writers/xlsx_book.h"

namespace kehoach::writers {
namespace {

using XlsxWork = XlsxTest;
using testing::HasSubstr;
using testing::Not;

document::SheetCell formula(int column, const char* formula, std::variant<double, std::string> result) {
    document::SheetCell cell{column, 1, 1, document::Formula{formula, std::move(result)}, plain_look()};
    return cell;
}

// Titles and three rows that are made one by one, as a table.
document::Workbook working_book() {
    document::Workbook workbook = workbook_of({row({cell(0, "Việc"), cell(1, "Số")})});
    document::Sheet& sheet = workbook.sheets[0];
    sheet.use = document::SheetUse::screen;
    sheet.header_rows = 1;
    sheet.further_rows = document::RowSource{
        3,
        [](const auto& visit) {
            for (const char* task : {"Một", "=Hai", "Ba"}) {
                document::SheetRow made = row({cell(0, task), formula(1, "LEN(T[[#This Row],[Việc]])", 3.0)});
                visit(made);
            }
        },
        {Length::pt(20), Length::pt(30), Length::pt(40)}};
    sheet.table = document::SheetTable{"T", 3, {{"Việc", ""}, {"Số", "LEN(T[[#This Row],[Việc]])"}}};
    return workbook;
}

std::string part(const document::Workbook& workbook, const std::filesystem::path& scratch, const char* name) {
    return XlsxBook(xlsx(workbook, scratch)).parts().at(name);
}

TEST_F(XlsxWork, RowsThatAreMadeOneByOneAreThere) {
    const XlsxBook book(xlsx(working_book(), scratch_));
    EXPECT_EQ(book.text(2, "A2"), "Một");
    EXPECT_EQ(book.text(3, "A3"), "=Hai");
    EXPECT_STREQ(book.cell(4, "B4").child("f").text().get(), "LEN(T[[#This Row],[Việc]])");
    EXPECT_EQ(book.cell(4, "B4").child("v").text().as_int(), 3);
    EXPECT_EQ(book.row(4).attribute("ht").as_double(), 40.5);
}

// A title, then rows that are too many to be held; cell `merged` begins every other one and covers the next.
document::Workbook long_book(std::size_t rows, const document::SheetCell& merged) {
    document::Workbook workbook = workbook_of({row({cell(0, "Việc"), cell(1, "Số"), cell(2, "Ghi chú")})});
    document::RowSource made;
    made.count = rows;
    made.heights.assign(rows, Length::pt(20));
    made.for_each = [rows, merged](const auto& visit) {
        for (std::size_t i = 0; i < rows; ++i) {
            document::SheetRow made_row = row({cell(0, std::to_string(i)), cell(2, "x")});
            if (i % 2 == 0) made_row.cells.insert(made_row.cells.begin() + 1, merged);
            visit(made_row);
        }
    };
    workbook.sheets[0].further_rows = std::move(made);
    return workbook;
}

TEST_F(XlsxWork, RowsOfALongSheetHaveTheirTexts) {
    const document::RichText two_looks{{{run("đậm", true), run(" thường")}}};
    const XlsxBook book(xlsx(long_book(1'200, cell(1, two_looks)), scratch_));
    EXPECT_STREQ(book.cell(1'201, "A1201").child("is").child("t").text().get(), "1199");
    const pugi::xml_node runs = book.cell(1'200, "B1200").child("is");
    EXPECT_STREQ(runs.first_child().child("t").text().get(), "đậm");
    EXPECT_STREQ(runs.last_child().child("t").text().get(), " thường");
}

TEST_F(XlsxWork, CellsOfALongSheetAreMergedWithTheRowsBelow) {
    const XlsxBook book(xlsx(long_book(1'200, cell(1, "gộp", 1, 2)), scratch_));
    const pugi::xml_node ranges = book.sheet().child("mergeCells");
    EXPECT_EQ(ranges.attribute("count").as_int(), 600);
    EXPECT_STREQ(ranges.first_child().attribute("ref").value(), "B2:B3");
    EXPECT_STREQ(ranges.last_child().attribute("ref").value(), "B1200:B1201");
    EXPECT_STREQ(book.cell(1'200, "B1200").child("is").child("t").text().get(), "gộp");
    EXPECT_STREQ(book.cell(1'200, "C1200").child("is").child("t").text().get(), "x");
    // The part of the cell in the second row has its borders.
    EXPECT_STREQ(book.cell(1'201, "B1201").attribute("s").value(),
                 book.cell(1'200, "B1200").attribute("s").value());
    EXPECT_FALSE(book.cell(1'201, "B1201").first_child());
}

TEST_F(XlsxWork, MoreMergedCellsThanSixteenBitsCountAreAllThere) {
    const XlsxBook book(xlsx(long_book(2 * 65'536, cell(1, "gộp", 1, 2)), scratch_));
    const pugi::xml_node ranges = book.sheet().child("mergeCells");
    EXPECT_EQ(ranges.attribute("count").as_int(), 65'536);
    EXPECT_STREQ(ranges.last_child().attribute("ref").value(), "B131072:B131073");
}

TEST_F(XlsxWork, ATextThatLooksLikeAFormulaStaysAText) {
    const XlsxBook book(xlsx(working_book(), scratch_));
    EXPECT_EQ(book.number_format(3, "A3"), "@");
    EXPECT_EQ(book.number_format(2, "A2"), "");
}

TEST_F(XlsxWork, HeightsOfAScreenFollowItsTexts) {
    const XlsxBook book(xlsx(working_book(), scratch_));
    EXPECT_FALSE(book.row(2).attribute("customHeight"));
}

TEST_F(XlsxWork, ATableHasItsTitlesAndFormulas) {
    const std::string table = part(working_book(), scratch_, "xl/tables/table1.xml");
    EXPECT_THAT(table, HasSubstr("ref=\"A1:B4\""));
    EXPECT_THAT(table, HasSubstr("name=\"Việc\"/>"));
    EXPECT_THAT(table,
                HasSubstr("<calculatedColumnFormula>LEN(T[[#This Row],[Việc]])</calculatedColumnFormula>"));
}

TEST_F(XlsxWork, AVeryHiddenSheetIsListedNowhere) {
    document::Workbook workbook = working_book();
    workbook.sheets.push_back(workbook_of({row({cell(0, "x")})}).sheets[0]);
    workbook.sheets[1].name = "kehoach";
    workbook.sheets[1].visibility = document::Visibility::very_hidden;
    EXPECT_THAT(part(workbook, scratch_, "xl/workbook.xml"),
                HasSubstr("<sheet name=\"kehoach\" sheetId=\"2\" state=\"veryHidden\""));
}

TEST_F(XlsxWork, AHiddenColumnKeepsItsWidth) {
    document::Workbook workbook = working_book();
    workbook.sheets[0].columns[0].hidden = true;
    const XlsxBook book(xlsx(workbook, scratch_));
    const pugi::xml_node column = book.sheet().child("cols").first_child();
    EXPECT_TRUE(column.attribute("hidden").as_bool());
    EXPECT_GT(column.attribute("width").as_double(), 10);
}

TEST_F(XlsxWork, AFormulaCanRefuseWhatIsTyped) {
    document::Workbook workbook = working_book();
    document::Validation closed;
    closed.range = {1, 0, 3, 0};
    closed.kind = document::Validation::Kind::formula;
    closed.condition = "FALSE";
    closed.title = "Mã";
    closed.message = "Không sửa";
    workbook.sheets[0].validations.push_back(closed);
    const XlsxBook book(xlsx(workbook, scratch_));
    const pugi::xml_node rule = book.sheet().child("dataValidations").first_child();
    EXPECT_STREQ(rule.attribute("sqref").value(), "A2:A4");
    EXPECT_STREQ(rule.attribute("prompt").value(), "Không sửa");
    EXPECT_TRUE(rule.attribute("showErrorMessage").as_bool());
    EXPECT_STREQ(rule.child("formula1").text().get(), "FALSE");
}

TEST_F(XlsxWork, AHighlightHasItsFormulaAndColour) {
    document::Workbook workbook = working_book();
    workbook.sheets[0].highlights.push_back({{1, 0, 3, 1}, "$B2>3", document::Color{0xE2EFDA}, {}, false});
    const XlsxBook book(xlsx(workbook, scratch_));
    const pugi::xml_node rule = book.sheet().child("conditionalFormatting").first_child();
    EXPECT_STREQ(rule.child("formula").text().get(), "$B2>3");
    EXPECT_THAT(book.parts().at("xl/styles.xml"), HasSubstr("FFE2EFDA"));
}

TEST_F(XlsxWork, AChartHasTheResultsOfItsFormulas) {
    document::Workbook workbook =
        workbook_of({row({cell(0, "a"), formula(1, "1+1", 2.0)}), row({cell(0, "b"), formula(1, "2+3", 5.0)}),
                     row({}), row({})});
    document::Chart chart;
    chart.title = "Việc";
    chart.names = {0, 0, 1, 0};
    chart.values = {0, 1, 1, 1};
    chart.place = {2, 0, 3, 1};
    workbook.sheets[0].charts.push_back(chart);
    const std::string xml = part(workbook, scratch_, "xl/charts/chart1.xml");
    EXPECT_THAT(xml, HasSubstr("'Phụ lục'!$B$1:$B$2"));
    EXPECT_THAT(xml, HasSubstr("<c:pt idx=\"0\"><c:v>2</c:v></c:pt><c:pt idx=\"1\"><c:v>5</c:v></c:pt>"));
    EXPECT_THAT(xml, Not(HasSubstr("Calibri")));
}

TEST_F(XlsxWork, ADefinedNameIsARange) {
    document::Workbook workbook = working_book();
    workbook.names.push_back({"DanhMuc", "'Phụ lục'!$A$2:$A$4"});
    EXPECT_THAT(part(workbook, scratch_, "xl/workbook.xml"),
                HasSubstr("<definedName name=\"DanhMuc\">'Phụ lục'!$A$2:$A$4</definedName>"));
}

}  // namespace
}  // namespace kehoach::writers
