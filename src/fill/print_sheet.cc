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

// A print sheet out of the blocks of an annex's section: what stands above the table, then the table.
class SheetFiller {
  public:
    SheetFiller(const document::Section& section, const document::StyleSheet& styles, NumberFormats& formats,
                Diagnostics& diagnostics)
        : styles_(styles), formats_(formats), diagnostics_(diagnostics) {
        sheet_.page = section.page;
        sheet_.page_number = look_of(styles.at(document::page_number_style));
    }

    document::Sheet fill(const std::vector<document::Block>& blocks, document::Table& table) && {
        for (const document::Column& column : table.columns)
            sheet_.columns.push_back({column.wanted, {}});
        for (const document::Block& block : blocks) {
            if (std::holds_alternative<document::Table>(block)) break;
            std::visit([&](const auto& known) { add_above(known); }, block);
        }
        add(table);
        return std::move(sheet_);
    }

  private:
    // One line over the whole width.
    void add_above(const document::Paragraph& paragraph) {
        SheetCell cell;
        cell.column_span = static_cast<int>(sheet_.columns.size());
        cell.look = look_of(styles_.at(paragraph.style));
        cell.value = document::RichText{{runs_of(paragraph)}};
        sheet_.rows.emplace_back().cells.push_back(std::move(cell));
        ++sheet_.title_rows;
    }

    // A drawn line leaves its room in a sheet.
    void add_above(const document::Rule& rule) {
        if (!sheet_.rows.empty()) sheet_.rows.back().below = rule.after;
    }

    template <class Other>
    void add_above(const Other&) {}

    // A row is forgotten as a whole when its cells have been copied: texts that moved out of it would leave
    // gaps in the memory that the sheet's cells are too large for.
    void add(document::Table& table) {
        sheet_.header_rows = table.header_rows;
        sheet_.rows.reserve(sheet_.rows.size() + table.rows.size());
        for (document::Row& of_table : table.rows) {
            const document::Row row = std::move(of_table);
            document::SheetRow& sheet_row = sheet_.rows.emplace_back();
            sheet_row.anchor = row.anchor;
            sheet_row.keep_with_next = row.keep_with_next;
            sheet_row.cells.reserve(row.cells.size());
            for (const document::Cell& cell : row.cells)
                sheet_row.cells.push_back(
                    sheet_cell(cell, sheet_.title_rows, styles_, formats_, diagnostics_));
        }
    }

    const document::StyleSheet& styles_;
    NumberFormats& formats_;
    Diagnostics& diagnostics_;
    document::Sheet sheet_;
};

document::Table* find_table(document::Section& section) {
    for (document::Block& block : section.blocks)
        if (auto* table = std::get_if<document::Table>(&block)) return table;
    return nullptr;
}

}  // namespace

std::optional<document::Sheet> print_sheet(document::Section section, std::string name,
                                           const document::StyleSheet& styles, NumberFormats& formats,
                                           Diagnostics& diagnostics) {
    document::Table* table = find_table(section);
    if (!table) return std::nullopt;
    document::Sheet sheet = SheetFiller(section, styles, formats, diagnostics).fill(section.blocks, *table);
    sheet.name = std::move(name);
    return sheet;
}

}  // namespace kehoach::fill
