#include "document/dump.h"

#include <gtest/gtest.h>

namespace kehoach::document {
namespace {

Paragraph paragraph(std::vector<Inline> content) {
    Paragraph paragraph;
    paragraph.style = "than-bai";
    paragraph.content = std::move(content);
    return paragraph;
}

Run run(std::string text) { return {std::move(text), false, false, "", {}}; }

TEST(Dump, ShowsADocumentOneLineABlock) {
    Document document;
    document.properties.title = "KẾ HOẠCH";
    document.lists = {List{{{NumberFormat::roman, 1, "%1."}, {NumberFormat::letter, 3, "%2)"}}}};
    Section& section = document.sections.emplace_back();
    section.id = "main";
    section.name = "Kế hoạch";
    section.page = {Length::mm(210), Length::mm(297), Length::mm(20), Length::mm(20),
                    Length::mm(30),  Length::mm(15),  Length::mm(10)};

    Paragraph item =
        paragraph({run("Mục "), document::Run{"đích", true, false, "#a", {}}, FootnoteMark{1, {}}});
    item.marker = Marker{"I.", 0, 0};
    item.keep_with_next = true;
    item.anchor = "muc-1";
    section.blocks.emplace_back(item);

    Rule rule;
    rule.percent = 40;
    rule.thickness = Length::mm(0.5);
    SideBySide columns;
    columns.left_width = Length::mm(65);
    columns.right_width = Length::mm(100);
    columns.rows.resize(1);
    columns.rows[0].left = {
        paragraph({run("Số:\u00A0"), Slot{SlotName::number, "\u00A0", false, false, false, {}}}), rule};
    columns.rows[0].right = {paragraph({Slot{SlotName::year, "2026", true, false, true, {}}})};
    columns.rows[0].left_drop = Length::mm(1);
    section.blocks.emplace_back(columns);

    Table table;
    table.columns = {{Length::mm(10), Length::mm(10)}, {std::nullopt, Length::mm(155)}};
    table.header_rows = 1;
    Cell cell;
    cell.column_span = 2;
    cell.row_span = 3;
    cell.center_vertically = true;
    cell.paragraphs = {paragraph({})};
    Row row;
    row.kind = RowKind::header;
    row.anchor = "task-1";
    row.cells = {cell};
    table.rows = {row};
    section.blocks.emplace_back(table);
    document.footnotes = {{{paragraph({run("Ghi chú")})}}};

    EXPECT_EQ(dump(document),
              "document \"KẾ HOẠCH\"\n"
              "list roman \"%1.\" letter \"%2)\" from 3\n"
              "section main \"Kế hoạch\" 210.00 x 297.00 margins 20.00 20.00 30.00 15.00 header 10.00\n"
              "  than-bai <I. list 1.1> \"Mục [**đích**](#a)[^1]\" keep #muc-1\n"
              "  side-by-side heading 65.00 + 100.00 before 0.00\n"
              "    left drop 1.00\n"
              "      than-bai \"Số:~{number}\"\n"
              "      rule 40% = 0.00 thick 0.50 gap 0.00 after 0.00\n"
              "    right\n"
              "      than-bai \"*{year=2026}*\"\n"
              "  table header 1 border 0.00 margin 0.00 columns 10.00 of 10.00 155.00\n"
              "    row header #task-1\n"
              "      cell 1-2 x3 middle\n"
              "        than-bai \"\"\n"
              "footnote 1\n"
              "  than-bai \"Ghi chú\"\n");
}

TEST(Dump, ShowsAWorkbookCellByCell) {
    Workbook workbook;
    workbook.properties.title = "KẾ HOẠCH";
    Sheet& sheet = workbook.sheets.emplace_back();
    sheet.name = "Phụ lục";
    sheet.columns = {{Length::mm(10), Length::mm(12)}, {std::nullopt, Length::mm(50)}};
    sheet.title_rows = 1;
    SheetCell text;
    text.look.size = Length::mm(4);
    text.look.bold = true;
    text.look.border = true;
    text.value = RichText{{{run("một "), document::Run{"hai", false, true, "", {}}}, {run("ba")}}};
    SheetCell number;
    number.column = 1;
    number.value = Number{12.5, "#,##0.0", "12,5"};
    SheetCell date;
    date.value = Date{2026, 2, 9};
    SheetCell nothing;
    nothing.column = 1;
    nothing.look.wrap = false;
    sheet.rows.resize(2);
    sheet.rows[0].cells = {text, number};
    sheet.rows[0].height = Length::mm(5);
    sheet.rows[0].anchor = "task-1";
    sheet.rows[1].cells = {date, nothing};
    sheet.rows[1].height = Length::mm(6);
    EXPECT_EQ(dump(workbook),
              "workbook \"KẾ HOẠCH\"\n"
              "sheet \"Phụ lục\" 0.00 x 0.00 margins 0.00 0.00 0.00 0.00 header 0.00 titles 1 header 0 "
              "columns 12.00 "
              "of 10.00 50.00\n"
              "  row 5.00 #task-1\n"
              "    cell 1 \"một *hai*\" / \"ba\" 4.00 left bold border\n"
              "    cell 2 12.5 as #,##0.0 0.00 left\n"
              "  row 6.00\n"
              "    cell 1 2026-02-09 0.00 left\n"
              "    cell 2 empty 0.00 left unwrapped\n");
}

}  // namespace
}  // namespace kehoach::document
