#include "fill/print_sheet.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "fill/sheet_limits.h"
#include "fill/sheet_looks.h"

namespace kehoach::fill {

namespace {

using document::CellLook;
using document::SheetCell;

// A sheet has no footnotes of its own: a mark is printed as [1] and its text stays in the other papers.
std::vector<document::Run> runs_of(const document::Paragraph& paragraph) {
    std::vector<document::Run> runs;
    runs.reserve(paragraph.content.size());
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

using Calculable = std::variant<document::Number, document::Sum, Date>;

// The number or day of a cell, unless its text says more, as a footnote mark does. The rows of a sum become
// those of the sheet, whose table begins in `first_row`.
std::optional<Calculable> calculable(const document::Cell& cell, int first_row) {
    const bool is_one_run = cell.paragraphs.size() == 1 && cell.paragraphs.front().content.size() == 1;
    if (!is_one_run) return std::nullopt;
    if (const auto* number = std::get_if<document::Number>(&cell.value)) return *number;
    if (const auto* date = std::get_if<Date>(&cell.value)) return *date;
    const auto* sum = std::get_if<document::Sum>(&cell.value);
    if (!sum) return std::nullopt;
    document::Sum in_sheet = *sum;
    for (int& row : in_sheet.rows)
        row += first_row;
    return in_sheet;
}

void set_value(const Calculable& value, const document::Cell& cell, SheetCell& result) {
    std::visit([&](const auto& known) { result.value = known; }, value);
    const auto* run = std::get_if<document::Run>(&cell.paragraphs.front().content.front());
    result.look.bold = result.look.bold || (run && run->bold);
    result.look.italic = result.look.italic || (run && run->italic);
}

Span place_of(const document::RichText& text) {
    for (const std::vector<document::Run>& runs : text.paragraphs)
        if (!runs.empty()) return runs.front().span;
    return {};
}

// A total that is reckoned has the place of what asks for it, in its run.
Span place_of(const document::Paragraph& paragraph) {
    const auto* run = std::get_if<document::Run>(&paragraph.content.front());
    return run && !paragraph.span.source ? run->span : paragraph.span;
}

void limit_format(Calculable& value, const Span& place, NumberFormats& formats, Diagnostics& diagnostics) {
    if (auto* number = std::get_if<document::Number>(&value))
        *number = formats.capped(std::move(*number), place, diagnostics);
    if (auto* sum = std::get_if<document::Sum>(&value)) {
        sum->total = formats.capped(std::move(sum->total), place, diagnostics);
        warn_of_long_sum(*sum, place, diagnostics);
    }
}

SheetCell sheet_cell(const document::Cell& cell, int first_row, const document::StyleSheet& styles,
                     NumberFormats& formats, Diagnostics& diagnostics) {
    SheetCell result;
    result.column = cell.column;
    result.column_span = cell.column_span;
    result.row_span = cell.row_span;
    result.look = look_of(styles.at(cell.paragraphs.front().style));
    result.look.border = true;
    result.look.center_vertically = cell.center_vertically;
    if (auto value = calculable(cell, first_row)) {
        limit_format(*value, place_of(cell.paragraphs.front()), formats, diagnostics);
        set_value(*value, cell, result);
        return result;
    }
    document::RichText text;
    text.paragraphs.reserve(cell.paragraphs.size());
    bool empty = true;
    for (const document::Paragraph& paragraph : cell.paragraphs) {
        text.paragraphs.push_back(runs_of(paragraph));
        empty = empty && text.paragraphs.back().empty();
    }
    if (!empty) {
        const Span place = place_of(text);
        result.value = capped(std::move(text), place, diagnostics);
    }
    return result;
}

// A row of the table as one of the sheet, in which the table begins in `first_row`.
document::SheetRow sheet_row(const document::Row& row, int first_row, PrintSheets& sheets,
                             Diagnostics& diagnostics) {
    document::SheetRow result;
    result.anchor = row.anchor;
    result.keep_with_next = row.keep_with_next;
    result.cells.reserve(row.cells.size());
    for (const document::Cell& cell : row.cells)
        result.cells.push_back(sheet_cell(cell, first_row, sheets.styles, sheets.formats, diagnostics));
    return result;
}

// What stands above the table: each paragraph is a line over the whole width.
class Titles {
  public:
    Titles(const document::StyleSheet& styles, document::Sheet& sheet) : styles_(styles), sheet_(sheet) {}

    void add(const document::Paragraph& paragraph) {
        SheetCell cell;
        cell.column_span = static_cast<int>(sheet_.columns.size());
        cell.look = look_of(styles_.at(paragraph.style));
        cell.value = document::RichText{{runs_of(paragraph)}};
        sheet_.rows.emplace_back().cells.push_back(std::move(cell));
        ++sheet_.title_rows;
    }

    void add(const document::Rule& rule) {
        if (sheet_.rows.empty()) return;
        sheet_.rows.emplace_back().rule =
            document::SheetRule{rule.percent, rule.least, rule.thickness, rule.gap, rule.after};
        ++sheet_.title_rows;
    }

    template <class Other>
    void add(const Other&) {}

  private:
    const document::StyleSheet& styles_;
    document::Sheet& sheet_;
};

// What there is to say of the rows is said here: afterwards they are made in silence.
document::RowSource rows_below_header(const std::shared_ptr<const document::Table>& table, int first_row,
                                      const std::shared_ptr<PrintSheets>& sheets, Diagnostics& diagnostics) {
    const auto for_each = [=](Diagnostics& said, const auto& visit) {
        int index = 0;
        document::for_each_row(*table, [&](const document::Row& row) {
            if (index++ < table->header_rows) return;
            document::SheetRow made = sheet_row(row, first_row, *sheets, said);
            visit(made);
        });
    };
    document::RowSource rows;
    for_each(diagnostics, [&](const document::SheetRow&) { ++rows.count; });
    rows.for_each = [for_each](const auto& visit) {
        Diagnostics said;
        for_each(said, visit);
    };
    return rows;
}

document::Table* find_table(document::Section& section) {
    for (document::Block& block : section.blocks)
        if (auto* table = std::get_if<document::Table>(&block)) return table;
    return nullptr;
}

}  // namespace

std::optional<document::Sheet> print_sheet(document::Section section, std::string name,
                                           const std::shared_ptr<PrintSheets>& sheets,
                                           Diagnostics& diagnostics) {
    document::Table* found = find_table(section);
    if (!found) return std::nullopt;
    document::Sheet sheet;
    sheet.name = std::move(name);
    sheet.page = section.page;
    sheet.page_number = look_of(sheets->styles.at(document::page_number_style));
    for (const document::Column& column : found->columns)
        sheet.columns.push_back({column.wanted, {}});
    Titles titles(sheets->styles, sheet);
    for (const document::Block& block : section.blocks) {
        if (std::holds_alternative<document::Table>(block)) break;
        std::visit([&](const auto& known) { titles.add(known); }, block);
    }

    const auto table = std::make_shared<const document::Table>(std::move(*found));
    sheet.header_rows = table->header_rows;
    for (int row = 0; row < table->header_rows; ++row)
        sheet.rows.push_back(
            sheet_row(table->rows[static_cast<std::size_t>(row)], sheet.title_rows, *sheets, diagnostics));
    sheet.further_rows = rows_below_header(table, sheet.title_rows, sheets, diagnostics);
    return sheet;
}

}  // namespace kehoach::fill
