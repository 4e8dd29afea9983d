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

std::string shown(double number) {
    char digits[400];
    return std::string(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

std::string shown(const Formula& formula) {
    const auto* text = std::get_if<std::string>(&formula.result);
    return "=" + formula.formula + " -> " + (text ? quoted(*text) : shown(std::get<double>(formula.result)));
}

std::string shown(Color color) {
    constexpr const char* digits = "0123456789ABCDEF";
    std::string text = "#";
    for (int shift = 20; shift >= 0; shift -= 4)
        text += digits[(color.rgb >> shift) & 0xF];
    return text;
}

std::string dump_look(const CellLook& look) {
    std::string text = millimetres(look.size) + " " + std::string(name_of(look.align));
    if (look.bold) text += " bold";
    if (look.italic) text += " italic";
    if (look.center_vertically) text += " middle";
    if (look.border) text += " border";
    if (!look.wrap) text += " unwrapped";
    if (look.underline) text += " underlined";
    if (look.color != Color()) text += " " + shown(look.color);
    if (look.fill) text += " on " + shown(*look.fill);
    if (!look.number_format.empty()) text += " as " + look.number_format;
    return text;
}

std::string dump(const SheetRule& rule) {
    return " rule " + std::to_string(rule.percent) + "% = " + millimetres(rule.length) + " thick " +
           millimetres(rule.thickness) + " gap " + millimetres(rule.gap);
}

std::string dump(const SheetRow& row) {
    std::string text = "  row " + millimetres(row.height) +
                       (row.below == Length() ? "" : " below " + millimetres(row.below)) +
                       (row.anchor.empty() ? "" : " #" + row.anchor) +
                       (row.keep_with_next ? " keep with next" : "") + (row.rule ? dump(*row.rule) : "") +
                       "\n";
    for (const SheetCell& cell : row.cells) {
        text += "    cell " + dump_place(cell.column, cell.column_span, cell.row_span) + " " +
                std::visit([](const auto& value) { return shown(value); }, cell.value) + " " +
                dump_look(cell.look) + (cell.link.empty() ? "" : " link " + cell.link) + "\n";
    }
    return text;
}

std::string dump(const SheetTable& table) {
    std::string text = "  table " + table.name + " rows 1-" + std::to_string(table.last_row + 1) + "\n";
    for (const SheetTable::Column& column : table.columns)
        if (!column.formula.empty()) text += "    " + quoted(column.title) + " =" + column.formula + "\n";
    return text;
}

std::string dump(const Validation& validation) {
    const auto kind = [&]() -> std::string {
        switch (validation.kind) {
            case Validation::Kind::any:
                return "any";
            case Validation::Kind::list:
                return "list =" + validation.condition;
            case Validation::Kind::formula:
                return "formula =" + validation.condition;
            case Validation::Kind::decimal:
                return "number " + shown(validation.least) + " to " + shown(validation.greatest);
            case Validation::Kind::date:
                return "day " + shown(validation.least) + " to " + shown(validation.greatest);
        }
        return {};
    };
    return "  validation " + range_name(validation.range) + " " + kind() +
           (validation.refuses ? " refuses" : "") + " " + quoted(validation.title) + " " +
           quoted(validation.message) + "\n";
}

std::string dump(const Highlight& highlight) {
    return "  highlight " + range_name(highlight.range) + " =" + highlight.formula +
           (highlight.fill ? " on " + shown(*highlight.fill) : "") +
           (highlight.color ? " " + shown(*highlight.color) : "") + (highlight.bold ? " bold" : "") + "\n";
}

std::string dump(const Chart& chart) {
    return std::string("  chart ") + (chart.kind == Chart::Kind::columns ? "columns " : "bars ") +
           quoted(chart.title) + " " + range_name(chart.names) + " " + range_name(chart.values) + " at " +
           range_name(chart.place) + "\n";
}

std::string dump_kind(const Sheet& sheet) {
    std::string text;
    if (sheet.use == SheetUse::screen) text += " screen";
    if (sheet.use == SheetUse::report) text += " report";
    if (sheet.visibility == Visibility::hidden) text += " hidden";
    if (sheet.visibility == Visibility::very_hidden) text += " very hidden";
    if (sheet.frozen_columns > 0) text += " frozen columns " + std::to_string(sheet.frozen_columns);
    if (!sheet.grid_lines) text += " without grid";
    return text;
}

std::string dump_further_rows(const RowSource& rows) {
    std::string text;
    std::size_t next = 0;
    rows.for_each([&](SheetRow& row) {
        if (next < rows.heights.size()) row.height = rows.heights[next++];
        text += dump(row);
    });
    return text;
}

std::string dump(const Sheet& sheet) {
    std::string text = "sheet " + quoted(sheet.name) + " " + dump_page(sheet.page) + " titles " +
                       std::to_string(sheet.title_rows) + " header " + std::to_string(sheet.header_rows) +
                       " columns";
    for (const SheetColumn& column : sheet.columns)
        text += " " + dump_width(column.wanted, column.width) + (column.hidden ? " hidden" : "");
    if (!sheet.mark.empty()) text += " mark " + quoted(sheet.mark);
    text += dump_kind(sheet);
    for (std::size_t i = 0; i < sheet.page_breaks.size(); ++i)
        text += (i == 0 ? " breaks before rows " : " ") + std::to_string(sheet.page_breaks[i] + 1);
    text += "\n";
    for (const SheetRow& row : sheet.rows)
        text += dump(row);
    if (sheet.further_rows) text += dump_further_rows(*sheet.further_rows);
    if (sheet.table) text += dump(*sheet.table);
    const auto add_all = [&text](const auto& parts) {
        for (const auto& part : parts)
            text += dump(part);
    };
    add_all(sheet.validations);
    add_all(sheet.highlights);
    add_all(sheet.charts);
    return text;
}

}  // namespace

std::string dump(const Workbook& workbook) {
    std::string text = "workbook " + quoted(workbook.properties.title) + "\n";
    for (const DefinedName& name : workbook.names)
        text += "name " + name.name + " =" + name.reference + "\n";
    for (const Sheet& sheet : workbook.sheets)
        text += dump(sheet);
    return text;
}

}  // namespace kehoach::document
