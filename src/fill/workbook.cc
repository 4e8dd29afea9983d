#include <string>
#include <utility>

#include "fill/annex_table.h"
#include "fill/body.h"
#include "fill/fill.h"
#include "fill/texts.h"

namespace kehoach::fill {

namespace {

using document::CellLook;
using document::SheetCell;

CellLook look_of(const document::Style& style) {
    CellLook look;
    look.size = style.size;
    look.bold = style.bold;
    look.italic = style.italic;
    look.align = style.align;
    return look;
}

// A sheet has no footnotes of its own: a mark is printed as [1] and its text stays in the other papers.
std::vector<document::Run> runs_of(const document::Paragraph& paragraph) {
    std::vector<document::Run> runs;
    for (const document::Inline& part : paragraph.content) {
        if (const auto* run = std::get_if<document::Run>(&part))
            runs.push_back(*run);
        else if (const auto* slot = std::get_if<document::Slot>(&part))
            runs.push_back({slot->text, slot->bold, slot->italic, "", slot->span});
        else if (const auto* mark = std::get_if<document::FootnoteMark>(&part))
            runs.push_back({"[" + std::to_string(mark->number) + "]", false, false, "", mark->span});
    }
    return runs;
}

SheetCell sheet_cell(const document::Cell& cell, const document::StyleSheet& styles) {
    SheetCell result;
    result.column = cell.column;
    result.column_span = cell.column_span;
    result.row_span = cell.row_span;
    result.look = look_of(styles.at(cell.paragraphs.front().style));
    result.look.border = true;
    result.look.center_vertically = cell.center_vertically;
    document::RichText text;
    bool empty = true;
    for (const document::Paragraph& paragraph : cell.paragraphs) {
        text.paragraphs.push_back(runs_of(paragraph));
        empty = empty && text.paragraphs.back().empty();
    }
    if (!empty) result.value = std::move(text);
    return result;
}

// One line over the whole width, above the table.
void add_title_row(document::Sheet& sheet, const std::string& style, const plan::Text& text,
                   const Texts& texts, const document::StyleSheet& styles) {
    if (text.empty()) return;
    SheetCell cell;
    cell.column_span = static_cast<int>(sheet.columns.size());
    cell.look = look_of(styles.at(style));
    cell.value = document::RichText{{runs_of(texts.paragraph(style, text))}};
    sheet.rows.emplace_back().cells.push_back(std::move(cell));
    ++sheet.title_rows;
}

document::Sheet annex_sheet(const plan::Annex& annex, bool is_draft, const Rules& rules, const Texts& texts) {
    const document::Table table = fill_annex_table(annex, rules, texts);
    document::Sheet sheet;
    sheet.page = rules.page_setup(true);
    sheet.page_number = look_of(rules.styles.at(document::page_number_style));
    if (is_draft) {
        sheet.mark = "DỰ THẢO";
        sheet.mark_look = look_of(rules.styles.at("du-thao"));
    }
    for (const document::Column& column : table.columns)
        sheet.columns.push_back({column.wanted, {}});
    add_title_row(sheet, "phu-luc", annex.label, texts, rules.styles);
    add_title_row(sheet, "ten-phu-luc", annex.title, texts, rules.styles);
    add_title_row(sheet, "kem-theo", annex.reference, texts, rules.styles);
    if (!sheet.rows.empty()) sheet.rows.back().below = rules.lines.at("duoi-kem-theo").after;
    sheet.header_rows = table.header_rows;
    for (const document::Row& row : table.rows) {
        document::SheetRow& sheet_row = sheet.rows.emplace_back();
        sheet_row.anchor = row.anchor;
        for (const document::Cell& cell : row.cells)
            sheet_row.cells.push_back(sheet_cell(cell, rules.styles));
    }
    return sheet;
}

}  // namespace

document::Workbook fill_workbook(const Template& form, const plan::Plan& plan, Date date) {
    document::Workbook workbook;
    workbook.properties.title = plan::plain(plan.title);
    workbook.properties.author = plan.agency.name;
    workbook.properties.date = date;
    workbook.normal = look_of(form.rules.styles.at("bang-chu"));
    std::vector<document::List> lists;
    Diagnostics said_already;  // by fill()
    const References references(plan, number_body(plan.body, plan.numbering, lists), said_already);
    const Texts texts(plan, form.rules, references);
    std::size_t number = 0;
    for (const plan::Annex& annex : plan.annexes) {
        ++number;
        if (annex.columns.empty()) continue;
        document::Sheet sheet = annex_sheet(annex, plan.status == plan::Status::draft, form.rules, texts);
        sheet.name =
            plan.annexes.size() == 1 ? "Phụ lục" : "Phụ lục " + plan::to_roman(static_cast<int>(number));
        workbook.sheets.push_back(std::move(sheet));
    }
    return workbook;
}

}  // namespace kehoach::fill
