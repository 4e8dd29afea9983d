#include "draft/report_table.h"

#include <utility>

namespace kehoach::draft {

namespace {

using document::CellLook;
using document::RichText;
using document::Run;
using document::SheetCell;

// Lines of the runs' text become paragraphs of the cell.
RichText rich_text(const std::vector<Run>& runs) {
    RichText text{{{}}};
    for (const Run& run : runs) {
        std::size_t begin = 0;
        while (begin <= run.text.size()) {
            const std::size_t end = std::min(run.text.find('\n', begin), run.text.size());
            Run line = run;
            line.text = run.text.substr(begin, end - begin);
            if (!line.text.empty()) text.paragraphs.back().push_back(std::move(line));
            if (end < run.text.size()) text.paragraphs.emplace_back();
            begin = end + 1;
        }
    }
    return text;
}

SheetCell sheet_cell(const ReportCell& cell, int column, const CellLook& look) {
    SheetCell result;
    result.column = column;
    result.look = look;
    if (const auto* runs = std::get_if<std::vector<Run>>(&cell)) {
        if (!runs->empty()) result.value = rich_text(*runs);
    } else if (const auto* number = std::get_if<double>(&cell)) {
        result.value = *number;
    } else if (const auto* date = std::get_if<Date>(&cell)) {
        result.value = *date;
    }
    return result;
}

void add_title(const std::string& text, const CellLook& look, document::Sheet& sheet) {
    SheetCell cell = sheet_cell(text_cell(text), 0, look);
    cell.column_span = static_cast<int>(sheet.columns.size());
    sheet.rows.emplace_back().cells.push_back(std::move(cell));
    ++sheet.title_rows;
}

document::Sheet report_sheet(const ReportTable& table, const ReportLook& look) {
    document::Sheet sheet;
    sheet.name = table.sheet;
    sheet.page = look.page;
    sheet.page_number = look.page_number;
    for (const ReportColumn& column : table.columns)
        sheet.columns.push_back({column.width, {}});
    add_title(table.title, look.title, sheet);
    add_title(table.subtitle, look.subtitle, sheet);
    sheet.header_rows = 1;
    document::SheetRow& header = sheet.rows.emplace_back();
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        header.cells.push_back(
            sheet_cell(text_cell(table.columns[i].title), static_cast<int>(i), look.header));
    for (const std::vector<ReportCell>& cells : table.rows) {
        document::SheetRow& row = sheet.rows.emplace_back();
        for (std::size_t i = 0; i < cells.size(); ++i)
            row.cells.push_back(sheet_cell(cells[i], static_cast<int>(i), look.text));
    }
    return sheet;
}

}  // namespace

ReportCell text_cell(std::string text) {
    if (text.empty()) return std::monostate();
    return std::vector<Run>{{std::move(text), false, false, "", {}}};
}

document::Workbook report_workbook(const std::vector<ReportTable>& tables, const ReportLook& look,
                                   document::Properties properties) {
    document::Workbook workbook;
    workbook.properties = std::move(properties);
    workbook.normal = look.text;
    workbook.normal.border = false;
    for (const ReportTable& table : tables)
        workbook.sheets.push_back(report_sheet(table, look));
    return workbook;
}

}  // namespace kehoach::draft
