// Workbook → text, one line a row's cell.
#include <charconv>

#include "document/dump.h"
#include "document/dump_text.h"

namespace kehoach::document {
namespace {

std::string shown(std::monostate) { return "empty"; }

std::string shown(const RichText& text) {
    std::string lines;
    for (const std::vector<Run>& paragraph : text.paragraphs) {
        if (!lines.empty()) lines += " / ";
        std::string line;
        for (const Run& run : paragraph)
            line += dump_inline(run);
        lines += quoted(line);
    }
    return lines;
}

std::string shown(const Number& number) {
    char digits[400];  // the longest double has 309 digits before the point
    const auto end =
        std::to_chars(digits, digits + sizeof digits, number.value, std::chars_format::fixed).ptr;
    return std::string(digits, end) + " as " + number.format;
}

std::string shown(const Sum& sum) {
    std::string text = "sum of rows";
    for (const int row : sum.rows)
        text += " " + std::to_string(row + 1);
    return text + " = " + shown(sum.total);
}

std::string shown(Date date) { return to_iso(date); }

std::string dump_look(const CellLook& look) {
    std::string text = millimetres(look.size) + " " + std::string(name_of(look.align));
    if (look.bold) text += " bold";
    if (look.italic) text += " italic";
    if (look.center_vertically) text += " middle";
    if (look.border) text += " border";
    if (!look.wrap) text += " unwrapped";
    return text;
}

std::string dump(const Sheet& sheet) {
    std::string text = "sheet " + quoted(sheet.name) + " " + dump_page(sheet.page) + " titles " +
                       std::to_string(sheet.title_rows) + " header " + std::to_string(sheet.header_rows) +
                       " columns";
    for (const SheetColumn& column : sheet.columns)
        text += " " + dump_width(column.wanted, column.width);
    if (!sheet.mark.empty()) text += " mark " + quoted(sheet.mark);
    text += "\n";
    for (const SheetRow& row : sheet.rows) {
        text += "  row " + millimetres(row.height) +
                (row.below == Length() ? "" : " below " + millimetres(row.below)) +
                (row.anchor.empty() ? "" : " #" + row.anchor) + "\n";
        for (const SheetCell& cell : row.cells) {
            text += "    cell " + dump_place(cell.column, cell.column_span, cell.row_span) + " " +
                    std::visit([](const auto& value) { return shown(value); }, cell.value) + " " +
                    dump_look(cell.look) + "\n";
        }
    }
    return text;
}

}  // namespace

std::string dump(const Workbook& workbook) {
    std::string text = "workbook " + quoted(workbook.properties.title) + "\n";
    for (const Sheet& sheet : workbook.sheets)
        text += dump(sheet);
    return text;
}

}  // namespace kehoach::document
