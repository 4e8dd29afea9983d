// What stands in the cells of a finished workbook.
#include "writers/xlsx_book.h"
#include "writers/xlsx_formula.h"
#include "writers/xlsx_text.h"

namespace kehoach::writers {
namespace {

using XlsxCells = XlsxTest;

// The alphabet with all marks: 89 letters in each case, 67 of them outside ASCII.
constexpr const char* lower_letters =
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
constexpr const char* upper_letters =
    "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ";

TEST_F(XlsxCells, KeepEveryVietnameseLetter) {
    const XlsxBook book(xlsx(workbook_of({row({cell(0, lower_letters), cell(1, upper_letters)})}), scratch_));
    EXPECT_EQ(book.text(1, "A1"), lower_letters);
    EXPECT_EQ(book.text(1, "B1"), upper_letters);
}

TEST_F(XlsxCells, KeepTextsThatLookLikeSomethingElse) {
    const std::vector<std::string> texts = {"=1+1", "+84",         "-1",    "@x",  "007",
                                            "1/2",  "http://a.vn", "{=A1}", "TRUE"};
    std::vector<document::SheetRow> rows;
    for (const std::string& text : texts)
        rows.push_back(row({cell(0, text)}));
    const XlsxBook book(xlsx(workbook_of(std::move(rows)), scratch_));
    for (int i = 0; i < static_cast<int>(texts.size()); ++i) {
        const std::string name = "A" + std::to_string(i + 1);
        EXPECT_EQ(book.text(i + 1, name.c_str()), texts[static_cast<std::size_t>(i)]);
        EXPECT_FALSE(book.cell(i + 1, name.c_str()).child("f"));
    }
    EXPECT_FALSE(book.sheet().child("hyperlinks"));
}

TEST_F(XlsxCells, KeepSpacesAtTheEnds) {
    const XlsxBook book(xlsx(workbook_of({row({cell(0, "  a  b "), cell(1, "\u00A0c\u00A0")})}), scratch_));
    EXPECT_EQ(book.text(1, "A1"), "  a  b ");
    EXPECT_STREQ(book.string_of(1, "A1").child("t").attribute("xml:space").value(), "preserve");
    EXPECT_EQ(book.text(1, "B1"), "\u00A0c\u00A0");
}

TEST_F(XlsxCells, KeepCharactersThatXmlGivesAMeaning) {
    const XlsxBook book(xlsx(workbook_of({row({cell(0, "<a & \"b\">"), cell(1, "_x0041_")})}), scratch_));
    EXPECT_EQ(book.text(1, "A1"), "<a & \"b\">");
    EXPECT_EQ(book.text(1, "B1"), "_x005F_x0041_");
}

TEST_F(XlsxCells, WriteParagraphsAsLinesOfOneText) {
    const document::SheetCell two = cell(0, document::RichText{{{run("- Kế hoạch;")}, {run("- Báo cáo")}}});
    const XlsxBook book(xlsx(workbook_of({row({two})}), scratch_));
    EXPECT_EQ(book.text(1, "A1"), "- Kế hoạch;\n- Báo cáo");
}

TEST_F(XlsxCells, WriteRunsOfDifferentLooksAsARichString) {
    const document::SheetCell rich =
        cell(0, document::RichText{{{run("Trước "), run("ngày", true)}, {run("hạn", false, true)}}});
    const XlsxBook book(xlsx(workbook_of({row({rich})}), scratch_));
    EXPECT_EQ(book.text(1, "A1"), "Trước ngày\nhạn");
    std::string shown;
    for (const pugi::xml_node run : book.string_of(1, "A1").children("r")) {
        const pugi::xml_node look = run.child("rPr");
        EXPECT_STREQ(look.child("rFont").attribute("val").value(), "Times New Roman");
        EXPECT_STREQ(look.child("sz").attribute("val").value(), "12");
        shown += std::string(look.child("b") ? "b" : "") + (look.child("i") ? "i" : "") + ":" +
                 run.child_value("t") + "|";
    }
    EXPECT_EQ(shown, ":Trước |b:ngày\n|i:hạn|");
}

TEST_F(XlsxCells, GiveTheCellTheLookOfATextInOneRun) {
    const document::SheetCell bold = cell(0, document::RichText{{{run("Tổng cộng", true)}}});
    const XlsxBook book(xlsx(workbook_of({row({bold, cell(1, "thường")})}), scratch_));
    EXPECT_FALSE(book.string_of(1, "A1").child("r"));
    EXPECT_TRUE(book.font(1, "A1").child("b"));
    EXPECT_FALSE(book.font(1, "B1").child("b"));
}

TEST_F(XlsxCells, LoseNoTextToMoreRunsThanTheLibraryCounts) {
    document::RichText text{{{}}};
    std::string expected;
    for (int i = 0; i < 600; ++i) {
        text.paragraphs[0].push_back(run("từ ", i % 2 == 0));
        expected += "từ ";
    }
    document::SheetCell rich = cell(0, "");
    rich.value = text;
    const XlsxBook book(xlsx(workbook_of({row({rich})}), scratch_));
    EXPECT_EQ(book.text(1, "A1"), expected);
}

TEST_F(XlsxCells, LoseNoTextToTheLibrarysLimitOnTheXmlOfARichString) {
    std::string half;
    for (int i = 0; i < 4000; ++i)
        half += "&&";  // five times as long in XML
    const document::SheetCell rich = cell(0, document::RichText{{{run(half), run(half, true)}}});
    const XlsxBook book(xlsx(workbook_of({row({rich})}), scratch_));
    EXPECT_EQ(book.text(1, "A1"), half + half);
}

TEST_F(XlsxCells, HoldTheLongestTextThatExcelTakes) {
    std::string longest;
    for (std::size_t i = 0; i < document::most_cell_units; ++i)
        longest += "ế";
    const XlsxBook book(xlsx(workbook_of({row({cell(0, longest)})}), scratch_));
    EXPECT_EQ(book.text(1, "A1"), longest);
}

TEST_F(XlsxCells, WriteNumbersWithTheirFormats) {
    document::SheetCell whole = cell(0, "");
    whole.value = document::Number{1250000, "#,##0", "1.250.000"};
    document::SheetCell percent = cell(1, "");
    percent.value = document::Number{0.985, "#,##0.0%", "98,5%"};
    const XlsxBook book(xlsx(workbook_of({row({whole, percent})}), scratch_));
    EXPECT_STREQ(book.cell(1, "A1").child_value("v"), "1250000");
    EXPECT_EQ(book.number_format(1, "A1"), "#,##0");
    EXPECT_STREQ(book.cell(1, "B1").child_value("v"), "0.985");
    EXPECT_EQ(book.number_format(1, "B1"), "#,##0.0%");
}

TEST_F(XlsxCells, WriteSumsAsFormulasWithTheirResults) {
    const auto number = [](double value) {
        document::SheetCell made = cell(0, "");
        made.value = document::Number{value, "#,##0", ""};
        return made;
    };
    document::SheetCell sum = cell(0, "");
    sum.value = document::Sum{{6, "#,##0", "6"}, {0, 1, 3}};
    const XlsxBook book(xlsx(
        workbook_of({row({number(1)}), row({number(2)}), row({number(9)}), row({number(3)}), row({sum})}),
        scratch_));
    EXPECT_STREQ(book.cell(5, "A5").child_value("f"), "SUM(A1:A2,A4)");
    EXPECT_STREQ(book.cell(5, "A5").child_value("v"), "6");
    EXPECT_EQ(book.number_format(5, "A5"), "#,##0");
}

TEST(SumFormula, IsNothingThatExcelWouldNotTake) {
    std::vector<int> rows;
    for (int i = 0; i < 255; ++i)
        rows.push_back(i * 2);
    EXPECT_TRUE(sum_formula(rows, 0));
    rows.push_back(510);
    EXPECT_FALSE(sum_formula(rows, 0));
    EXPECT_FALSE(sum_formula({}, 0));
}

TEST_F(XlsxCells, WriteDatesAsDaysOfExcelsCalendar) {
    document::SheetCell date = cell(0, "");
    date.value = Date{2026, 2, 9};
    document::SheetCell old = cell(1, "");
    old.value = Date{1890, 5, 19};
    const XlsxBook book(xlsx(workbook_of({row({date, old})}), scratch_));
    EXPECT_STREQ(book.cell(1, "A1").child_value("v"), "46062");  // DATE(2026,2,9)
    EXPECT_EQ(book.number_format(1, "A1"), "dd/mm/yyyy");
    EXPECT_EQ(book.text(1, "B1"), "19/05/1890");
}

TEST_F(XlsxCells, GiveAnEmptyCellItsLook) {
    document::SheetCell empty = cell(0, "");
    empty.value = std::monostate{};
    const XlsxBook book(xlsx(workbook_of({row({empty, cell(1, "")})}), scratch_));
    for (const char* name : {"A1", "B1"}) {
        EXPECT_FALSE(book.cell(1, name).first_child());
        EXPECT_STREQ(book.format(1, name).attribute("borderId").value(), "1");
    }
}

TEST_F(XlsxCells, MergeSpansAndBorderAllTheirCells) {
    const XlsxBook book(xlsx(workbook_of({row({cell(0, "Nội dung 1", 2)}),
                                          row({cell(0, "gộp", 1, 2), cell(1, "a")}), row({cell(1, "b")})}),
                             scratch_));
    std::string merged;
    for (const pugi::xml_node range : book.sheet().child("mergeCells").children()) {
        merged += std::string(range.attribute("ref").value()) + " ";
    }
    EXPECT_EQ(merged, "A1:B1 A2:A3 ");
    EXPECT_EQ(book.text(1, "A1"), "Nội dung 1");
    EXPECT_EQ(book.text(2, "A2"), "gộp");
    EXPECT_STREQ(book.format(1, "B1").attribute("borderId").value(), "1");
    EXPECT_STREQ(book.format(3, "A3").attribute("borderId").value(), "1");
}

TEST_F(XlsxCells, KeepARichStringInAMergedRange) {
    const document::SheetCell rich = cell(0, document::RichText{{{run("Tổng: "), run("35", true)}}}, 2);
    const XlsxBook book(xlsx(workbook_of({row({rich})}), scratch_));
    EXPECT_EQ(book.text(1, "A1"), "Tổng: 35");
    EXPECT_STREQ(book.sheet().child("mergeCells").child("mergeCell").attribute("ref").value(), "A1:B1");
}

TEST_F(XlsxCells, WriteEachLookOnce) {
    document::SheetCell centred = cell(1, "b");
    centred.look.align = document::Align::center;
    centred.look.center_vertically = true;
    const XlsxBook book(
        xlsx(workbook_of({row({cell(0, "a"), centred}), row({cell(0, "c"), centred})}), scratch_));
    EXPECT_STREQ(book.styles().child("cellXfs").attribute("count").value(),
                 "3");  // the default style and two looks
    const pugi::xml_node alignment = book.format(2, "B2").child("alignment");
    EXPECT_STREQ(alignment.attribute("horizontal").value(), "center");
    EXPECT_STREQ(alignment.attribute("vertical").value(), "center");
    EXPECT_STREQ(alignment.attribute("wrapText").value(), "1");
    EXPECT_STREQ(book.format(1, "A1").child("alignment").attribute("vertical").value(), "top");
}

}  // namespace
}  // namespace kehoach::writers
