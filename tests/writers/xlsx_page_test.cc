// Paper, margins, header rows, page number and columns of a finished sheet.
#include <gmock/gmock.h>

#include "writers/xlsx_book.h"

namespace kehoach::writers {
namespace {

using XlsxPage = XlsxTest;
using testing::HasSubstr;

// Two title rows, one header row, one row of the table.
document::Workbook annex() {
    document::Workbook workbook =
        workbook_of({row({cell(0, "Phụ lục", 2)}), row({cell(0, "TÊN", 2)}),
                     row({cell(0, "STT"), cell(1, "Nhiệm vụ")}), row({cell(0, "1"), cell(1, "Kế hoạch")})});
    workbook.sheets[0].title_rows = 2;
    workbook.sheets[0].header_rows = 1;
    return workbook;
}

std::string defined_name(const XlsxBook& book, const char* name) {
    pugi::xml_document workbook;
    EXPECT_TRUE(workbook.load_string(book.parts().at("xl/workbook.xml").c_str()));
    const pugi::xml_node names = workbook.document_element().child("definedNames");
    return names.find_child_by_attribute("name", name).text().get();
}

TEST_F(XlsxPage, IsA4InLandscapeOnePageWide) {
    const XlsxBook book(xlsx(annex(), scratch_));
    const pugi::xml_node setup = book.sheet().child("pageSetup");
    EXPECT_STREQ(setup.attribute("paperSize").value(), "9");
    EXPECT_STREQ(setup.attribute("orientation").value(), "landscape");
    EXPECT_FALSE(setup.attribute("fitToWidth"));  // 1 is the schema's default
    EXPECT_STREQ(setup.attribute("fitToHeight").value(), "0");
    EXPECT_STREQ(book.sheet().child("sheetPr").child("pageSetUpPr").attribute("fitToPage").value(), "1");
    EXPECT_FALSE(setup.attribute("scale"));
}

TEST_F(XlsxPage, IsPortraitWhenItIsHigherThanWide) {
    document::Workbook workbook = annex();
    std::swap(workbook.sheets[0].page.width, workbook.sheets[0].page.height);
    const XlsxBook book(xlsx(workbook, scratch_));
    EXPECT_STREQ(book.sheet().child("pageSetup").attribute("orientation").value(), "portrait");
}

TEST_F(XlsxPage, HasItsMarginsInInches) {
    const XlsxBook book(xlsx(annex(), scratch_));
    const pugi::xml_node margins = book.sheet().child("pageMargins");
    EXPECT_DOUBLE_EQ(margins.attribute("left").as_double(), 30 / 25.4);
    EXPECT_DOUBLE_EQ(margins.attribute("right").as_double(), 15 / 25.4);
    EXPECT_DOUBLE_EQ(margins.attribute("top").as_double(), 20 / 25.4);
    EXPECT_DOUBLE_EQ(margins.attribute("bottom").as_double(), 20 / 25.4);
    EXPECT_DOUBLE_EQ(margins.attribute("header").as_double(), 10 / 25.4);
}

TEST_F(XlsxPage, OfADraftSaysSoOnTheFirstPage) {
    document::Workbook workbook = annex();
    workbook.sheets[0].mark = "DỰ THẢO";
    workbook.sheets[0].mark_look.size = Length::pt(13);
    workbook.sheets[0].mark_look.bold = true;
    const XlsxBook book(xlsx(workbook, scratch_));
    EXPECT_STREQ(book.sheet().child("headerFooter").child_value("firstHeader"),
                 "&L&\"Times New Roman,Bold\"&13DỰ THẢO");
}

TEST_F(XlsxPage, ShowsItsNumberFromTheSecondPageOn) {
    const XlsxBook book(xlsx(annex(), scratch_));
    const pugi::xml_node header = book.sheet().child("headerFooter");
    EXPECT_STREQ(header.child_value("oddHeader"), "&C&\"Times New Roman,Regular\"&14&P");
    EXPECT_STREQ(header.attribute("differentFirst").value(), "1");
    EXPECT_TRUE(header.child("firstHeader"));
    EXPECT_STREQ(header.child_value("firstHeader"), "");
    EXPECT_FALSE(header.child("oddFooter"));
    EXPECT_STREQ(book.sheet().child("pageSetup").attribute("firstPageNumber").value(), "1");
    EXPECT_STREQ(book.sheet().child("pageSetup").attribute("useFirstPageNumber").value(), "1");
}

TEST_F(XlsxPage, KeepsTheNumbersSizeWhenTheTableIsShrunk) {
    const XlsxBook book(xlsx(annex(), scratch_));
    EXPECT_STREQ(book.sheet().child("headerFooter").attribute("scaleWithDoc").value(), "0");
}

TEST_F(XlsxPage, TakesTheNumbersLookFromTheSheet) {
    document::Workbook workbook = annex();
    workbook.sheets[0].page_number = {Length::pt(13), true, true};
    const XlsxBook book(xlsx(workbook, scratch_));
    EXPECT_STREQ(book.sheet().child("headerFooter").child_value("oddHeader"),
                 "&C&\"Times New Roman,Bold Italic\"&13&P");
}

TEST_F(XlsxPage, RepeatsTheHeaderRowsAndPrintsTheWholeTable) {
    const XlsxBook book(xlsx(annex(), scratch_));
    EXPECT_EQ(defined_name(book, "_xlnm.Print_Titles"), "'Phụ lục'!$3:$3");
    EXPECT_EQ(defined_name(book, "_xlnm.Print_Area"), "'Phụ lục'!$A$1:$B$4");
}

TEST_F(XlsxPage, IsCentredAndPrintsNoGrid) {
    const XlsxBook book(xlsx(annex(), scratch_));
    const pugi::xml_node options = book.sheet().child("printOptions");
    EXPECT_STREQ(options.attribute("horizontalCentered").value(), "1");
    EXPECT_FALSE(options.attribute("gridLines"));
}

TEST_F(XlsxPage, DrawsALineInTheMiddleOfTheColumns) {
    document::SheetRow line;
    line.height = Length::pt(15);
    line.rule = document::SheetRule{50, {}, Length::pt(0.75), Length::pt(3), {}, Length::pt(75)};
    document::Workbook workbook = workbook_of({row({cell(0, "a")}), line, row({cell(0, "b")})});
    document::Sheet& sheet = workbook.sheets[0];
    sheet.columns.resize(1);
    sheet.columns[0].width = Length::pt(150);
    const XlsxBook book(xlsx(workbook, scratch_));
    const std::string& drawing = book.parts().at("xl/drawings/drawing1.xml");
    EXPECT_THAT(drawing, HasSubstr("<xdr:from><xdr:col>0</xdr:col><xdr:colOff>476250</xdr:colOff>"
                                   "<xdr:row>1</xdr:row><xdr:rowOff>38100</xdr:rowOff></xdr:from>"));
    EXPECT_THAT(drawing, HasSubstr("<a:ext cx=\"952500\" cy=\"9525\"/>"));
    EXPECT_TRUE(book.parts().contains("xl/media/image1.png"));
}

TEST_F(XlsxPage, FreezesTheRowsAboveTheTable) {
    const XlsxBook book(xlsx(annex(), scratch_));
    const pugi::xml_node pane = book.sheet().child("sheetViews").child("sheetView").child("pane");
    EXPECT_STREQ(pane.attribute("ySplit").value(), "3");
    EXPECT_STREQ(pane.attribute("topLeftCell").value(), "A4");
    EXPECT_STREQ(pane.attribute("state").value(), "frozen");
}

TEST_F(XlsxPage, FreezesNothingThatWouldFillTheScreen) {
    document::Workbook workbook = annex();
    workbook.sheets[0].rows[1].height = Length::pt(160);  // with 20 above and below
    const XlsxBook book(xlsx(workbook, scratch_));
    EXPECT_FALSE(book.sheet().child("sheetViews").child("sheetView").child("pane"));
}

TEST_F(XlsxPage, RepeatsAndFreezesNothingWithoutHeaderRows) {
    document::Workbook workbook = annex();
    workbook.sheets[0].header_rows = 0;
    const XlsxBook book(xlsx(workbook, scratch_));
    EXPECT_EQ(defined_name(book, "_xlnm.Print_Titles"), "");
    EXPECT_FALSE(book.sheet().child("sheetViews").child("sheetView").child("pane"));
}

TEST_F(XlsxPage, HasColumnsInDigitsOfTheDefaultFont) {
    const XlsxBook book(xlsx(annex(), scratch_));
    const pugi::xml_node columns = book.sheet().child("cols");
    EXPECT_STREQ(columns.next_sibling().name(), "sheetData");  // the schema's order
    // 30 mm are 113 whole pixels, 90 mm 340; a digit of Times New Roman 12 has 8.
    EXPECT_STREQ(columns.first_child().attribute("width").value(), "14.125");
    EXPECT_STREQ(columns.last_child().attribute("width").value(), "28.375");
    EXPECT_STREQ(columns.last_child().attribute("min").value(), "2");
    EXPECT_STREQ(columns.last_child().attribute("max").value(), "2");
    EXPECT_STREQ(columns.last_child().attribute("customWidth").value(), "1");
}

TEST_F(XlsxPage, HasTheHeightOfEveryRow) {
    const XlsxBook book(
        xlsx(workbook_of({row({cell(0, "a")}, 33), row({cell(0, "b")}, 15), row({}, 409)}), scratch_));
    EXPECT_STREQ(book.row(1).attribute("ht").value(), "33");
    EXPECT_STREQ(book.row(1).attribute("customHeight").value(), "1");
    EXPECT_STREQ(book.row(2).attribute("ht").value(), "15.75");
    EXPECT_STREQ(book.row(3).attribute("ht").value(), "409");
}

}  // namespace
}  // namespace kehoach::writers
