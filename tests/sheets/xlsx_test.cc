#include "sheets/xlsx.h"

#include <gtest/gtest.h>

#include "sheets/rich_text.h"
#include "sheets/small_book.h"

namespace kehoach::sheets {
namespace {

using Lines = std::vector<std::string>;

SmallBook book_of(std::string rows) {
    SmallBook book;
    book.sheet = "<sheetData>" + std::move(rows) + "</sheetData>";
    return book;
}

TEST(Xlsx, ReadsEveryTypeOfCell) {
    SmallBook book = book_of(
        R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>trong ô</t></is></c>)"
        R"(<c r="C2" t="str"><f>A2&amp;"x"</f><v>Việcx</v></c><c r="D2"><v>1250000</v></c>)"
        R"(<c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#DIV/0!</v></c><c r="G2" s="1"><v>46058</v></c>)"
        R"(<c r="H2"><f>SUM(D2)</f><v>1250000</v></c></row>)");
    book.strings = "<si><t>Việc</t></si>";
    book.styles = R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>)";
    EXPECT_EQ(shown(read_clean(book)),
              (Lines{"A2 Việc", "B2 trong ô", "C2 Việcx =A2&\"x\"", "D2 number 1250000", "E2 boolean TRUE",
                     "F2 error #DIV/0!", "G2 moment 2026-02-05", "H2 number 1250000 =SUM(D2)"}));
}

TEST(Xlsx, JoinsRunsKeepsTheirLooksAndLeavesPhoneticHintsOut) {
    SmallBook book = book_of(R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)");
    book.strings =
        R"(<si><r><rPr><b/><sz val="12"/></rPr><t xml:space="preserve">Mục </t></r><r><rPr><i val="1"/><b val="0"/></rPr><t>một</t></r><rPh sb="0" eb="1"><t>ムク</t></rPh><phoneticPr fontId="1"/></si>)";
    const Sheet sheet = read_clean(book);
    ASSERT_EQ(shown(sheet), Lines{"A1 Mục một"});
    EXPECT_EQ(sheet.cells[0].emphasis, (std::vector<Emphasis>{{6, true, false}, {5, false, true}}));
}

TEST(Xlsx, TakesSpaceAtTheEndsOnlyWhereItIsPreserved) {
    SmallBook book = book_of(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)");
    book.strings = "<si><t> a  b\n</t></si><si><t xml:space=\"preserve\"> a  b </t></si>";
    EXPECT_EQ(shown(read_clean(book)), (Lines{"A1 a  b", "B1  a  b "}));
}

TEST(Xlsx, UnderstandsEscapedCharacters) {
    EXPECT_EQ(without_escapes("a_x000A_b_x005F_x000A_ _xD83D__xDE00_"), "a\nb_x000A_ 😀");
    EXPECT_EQ(without_escapes("_xD83D_ _xDE00_ _x12_ _xZZZZ_ __x0041_"), "\uFFFD \uFFFD _x12_ _xZZZZ_ _A");
    SmallBook book =
        book_of(R"(<row r="1"><c r="A1" t="inlineStr"><is><t>một_x000D__x000A_hai</t></is></c></row>)");
    EXPECT_EQ(shown(read_clean(book)), Lines{"A1 một\nhai"});
}

TEST(Xlsx, HasTextsInNfc) {
    SmallBook book = book_of(R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)");
    book.strings = "<si><r><rPr><b/></rPr><t>Vie\u0323</t></r><r><t>\u0302c</t></r></si>";
    const Sheet sheet = read_clean(book);
    EXPECT_EQ(shown(sheet), Lines{"A1 Việc"});
    EXPECT_TRUE(sheet.cells[0].emphasis.empty());
}

TEST(Xlsx, KnowsAFormulaWithoutAResult) {
    SmallBook book = book_of(
        R"(<row r="1"><c r="A1"><f>B1+1</f></c><c r="B1"><f>C1</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c>)"
        R"(<c r="D1"><f t="shared" si="0"/><v>0</v></c></row>)");
    EXPECT_EQ(shown(read_clean(book)),
              (Lines{"A1  =B1+1 uncalculated", "B1  =C1 uncalculated", "C1  =\"\"", "D1 number 0 ="}));
}

TEST(Xlsx, TakesA0ForNoResultWhereCalculatingIsLeftToTheReader) {
    SmallBook book = book_of(R"(<row r="1"><c r="A1"><f>B1</f><v>0</v></c><c r="B1"><v>0</v></c></row>)");
    book.workbook_properties = R"(<calcPr calcId="124519" fullCalcOnLoad="1"/>)";
    EXPECT_EQ(shown(read_clean(book)), (Lines{"A1 number 0 =B1 uncalculated", "B1 number 0"}));
}

TEST(Xlsx, CountsDatesFrom1904WhereTheWorkbookDoes) {
    SmallBook book = book_of(R"(<row r="1"><c r="A1" s="1"><v>44596.5</v></c></row>)");
    book.styles =
        R"(<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>)";
    book.workbook_properties = R"(<workbookPr date1904="1"/>)";
    EXPECT_EQ(shown(read_clean(book)), Lines{"A1 moment 2026-02-05 43200s"});
}

TEST(Xlsx, ReadsStrictWorkbooks) {
    SmallBook book = book_of(
        R"(<row r="1"><c r="A1" t="d"><v>2026-02-05T14:30:00</v></c><c r="B1" t="d"><v>2026-02-05</v></c></row>)");
    book.space = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    book.relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    EXPECT_EQ(shown(read_clean(book)), (Lines{"A1 moment 2026-02-05 52200s", "B1 moment 2026-02-05"}));
}

TEST(Xlsx, ReadsElementsWithAPrefixAndSkipsOtherNamespaces) {
    SmallBook book;
    book.sheet.clear();
    auto parts = book.parts();
    parts.back().bytes =
        "<x:worksheet xmlns:x=\"" + transitional +
        "\" xmlns:o=\"urn:other\"><o:sheetData><o:row r=\"1\"><o:c r=\"A1\"><o:v>9</o:v></o:c></o:row>"
        "</o:sheetData><x:sheetData><x:row r=\"1\"><x:c r=\"B1\"><x:v>7</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>";
    EXPECT_EQ(shown(read_clean(writers::ooxml::write_zip(parts))), Lines{"B1 number 7"});
}

TEST(Xlsx, FindsPartsByAbsoluteAndRelativeTargets) {
    for (const char* target :
         {"/xl/worksheets/sheet1.xml", "./worksheets/../worksheets/sheet1.xml", "Worksheets/Sheet1.xml",
          "worksheets\\sheet1.xml", "work%73heets/sheet1.xml"}) {
        SmallBook book = book_of(R"(<row r="1"><c r="A1"><v>7</v></c></row>)");
        book.sheet_target = target;
        EXPECT_EQ(shown(read_clean(book)), Lines{"A1 number 7"}) << target;
    }
}

TEST(Xlsx, CountsRowsAndCellsThatHaveNoReference) {
    EXPECT_EQ(shown(read_clean(book_of(
                  "<row><c><v>1</v></c><c><v>2</v></c></row>"
                  R"(<row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>)"))),
              (Lines{"A1 number 1", "B1 number 2", "C5 number 3", "D5 number 4", "A6 number 5"}));
}

TEST(Xlsx, SortsRowsThatStandInAnyOrder) {
    EXPECT_EQ(
        shown(read_clean(book_of(
            R"(<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>)"))),
        (Lines{"A1 number 1", "B1 number 2", "A3 number 3"}));
}

TEST(Xlsx, ListsSheetsInTheOrderOfTheirTabs) {
    SmallBook book = book_of("");
    book.sheets =
        R"(<sheet name="Sau" sheetId="7" r:id="rId3"/><sheet name="Ẩn" sheetId="1" state="hidden" r:id="rId1"/>)"
        R"(<sheet name="Biểu đồ" sheetId="9" r:id="rId4"/><sheet name="Giấu" sheetId="2" state="veryHidden" r:id="rId1"/>)";
    auto parts = book.parts();
    parts[2].bytes = book.relationships(book.relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                                        book.relationship("rId3", "worksheet", "worksheets/sheet2.xml") +
                                        book.relationship("rId4", "chartsheet", "chartsheets/sheet1.xml"));
    parts.push_back(
        {"xl/worksheets/sheet2.xml",
         book.element("worksheet", R"(<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>)")});
    Diagnostics diagnostics;
    auto file = XlsxFile::open(writers::ooxml::write_zip(parts), "bang.xlsx", diagnostics);
    ASSERT_TRUE(file);
    ASSERT_EQ(file->sheets().size(), 3u);
    EXPECT_EQ(file->sheets()[0].name, "Sau");
    EXPECT_EQ(file->sheets()[1].name, "Ẩn");
    EXPECT_EQ(file->sheets()[0].visibility, Visibility::visible);
    EXPECT_EQ(file->sheets()[1].visibility, Visibility::hidden);
    EXPECT_EQ(file->sheets()[2].visibility, Visibility::very_hidden);
    EXPECT_EQ(shown(file->read(0, diagnostics).value()), Lines{"A1 number 7"});
}

TEST(Xlsx, KnowsHiddenRowsAndColumns) {
    SmallBook book;
    book.sheet =
        R"(<cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="0" customWidth="1"/><col min="6" max="16384" hidden="1"/></cols>)"
        R"(<sheetData><row r="2" hidden="1"/><row r="3" hidden="true"/><row r="5" ht="0" customHeight="1"/><row r="6" ht="0"/></sheetData>)";
    const Sheet sheet = read_clean(book);
    std::string rows, columns;
    for (int i = 0; i < 8; ++i) {
        rows += contains(sheet.hidden_rows, i) ? '-' : '+';
        columns += contains(sheet.hidden_columns, i) ? '-' : '+';
    }
    EXPECT_EQ(rows, "+--+-+++");
    EXPECT_EQ(columns, "+---+---");
}

TEST(Xlsx, KnowsMergedRanges) {
    SmallBook book;
    book.sheet =
        R"(<sheetData/><mergeCells count="2"><mergeCell ref="B3:C3"/><mergeCell ref="A1:C1"/></mergeCells>)";
    EXPECT_EQ(read_clean(book).merged, (std::vector<CellRange>{{0, 0, 0, 2}, {2, 1, 2, 2}}));
}

TEST(Xlsx, KnowsTheLookOfACell) {
    SmallBook book = book_of(R"(<row r="1"><c r="A1" s="1"><v>0.985</v></c></row>)");
    book.styles =
        R"(<fonts><font/><font><b/><i/></font></fonts><cellStyleXfs><xf numFmtId="14" fontId="1"/></cellStyleXfs>)"
        R"(<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="10" fontId="1"><alignment horizontal="center"/></xf></cellXfs>)";
    const Sheet sheet = read_clean(book);
    const Look& look = sheet.looks.at(static_cast<std::size_t>(sheet.cells.at(0).look));
    EXPECT_TRUE(look.bold && look.italic);
    EXPECT_EQ(look.alignment, Alignment::center);
    EXPECT_EQ(look.format, builtin_number_format(10));
    EXPECT_EQ(sheet.looks.size(), 2u);
}

TEST(Xlsx, HasADiagnosticsPlaceForEveryCell) {
    const Sheet sheet = read_clean(book_of(
        R"(<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">một&#10;hai</t></is></c><c r="B1"><v>12</v></c></row>)"));
    Diagnostics diagnostics;
    Span second = sheet.cells.at(0).place;
    ++second.line;
    diagnostics.error("no-columns", second);
    diagnostics.error("no-columns", sheet.cells.at(1).place);
    EXPECT_EQ(to_text(diagnostics, Language::english),
              "bang.xlsx:Bảng!A1: error: the table has no column for content [no-columns]\n"
              "    hai\n"
              "    ^^^\n"
              "    hint: add one, as {title: Nhiệm vụ, role: task}\n"
              "bang.xlsx:Bảng!B1: error: the table has no column for content [no-columns]\n"
              "    12\n"
              "    ^^\n"
              "    hint: add one, as {title: Nhiệm vụ, role: task}\n");
}

TEST(Xlsx, CanDoWithoutStringsAndStyles) {
    SmallBook book = book_of(R"(<row r="1"><c r="A1" s="5"><v>7</v></c></row>)");
    auto parts = book.parts();
    parts.erase(parts.begin() + 3, parts.begin() + 5);
    parts[2].bytes = book.relationships(book.relationship("rId1", "worksheet", "worksheets/sheet1.xml"));
    EXPECT_EQ(shown(read_clean(writers::ooxml::write_zip(parts))), Lines{"A1 number 7"});
}

TEST(Xlsx, MessagesQuoteADayAndNotItsSerialNumber) {
    SmallBook book;
    book.styles = R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>)";
    book.sheet = R"(<sheetData><row r="1"><c r="A1" s="1"><v>46142</v></c></row></sheetData>)";
    const Sheet sheet = read_clean(book);
    EXPECT_EQ(sheet.source->text(), "30/04/2026\n");
    EXPECT_EQ(sheet.cells.at(0).place.length, 10);
}

}  // namespace
}  // namespace kehoach::sheets
