// Measuring a workbook: columns as wide as the page or as they want, rows as high as their text.
#include <algorithm>
#include <optional>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

#include "layout/column_needs.h"
#include "layout/lay_out.h"
#include "layout/line_metrics.h"
#include "layout/sheet_breaks.h"
#include "layout/sheet_rows.h"
#include "layout/sheet_text.h"

namespace kehoach::layout {
namespace {

Length with_slack(Length width) { return width + width / (wider_by_one_in - 1) + Length::emu(1); }

// The page is shared by the columns before the first hidden one; others may follow those.
void fit_columns(document::Sheet& sheet, const Fonts& fonts) {
    std::vector<std::optional<Length>> wanted;
    const auto shown = static_cast<std::size_t>(
        std::ranges::find_if(sheet.columns, &document::SheetColumn::hidden) - sheet.columns.begin());
    for (std::size_t i = 0; i < shown; ++i)
        wanted.push_back(sheet.columns[i].wanted);
    ColumnNeeds needs(std::move(wanted), sheet_cell_padding);
    const auto add = [&](const document::SheetRow& row) {
        for (const document::SheetCell& cell : row.cells) {
            if (static_cast<std::size_t>(cell.column) >= shown) continue;
            for (const ShapedText& text : shape(cell, fonts)) {
                const WordWidths words = text.words();
                needs.add(static_cast<std::size_t>(cell.column), static_cast<std::size_t>(cell.column_span),
                          {with_slack(words.longest), with_slack(words.firm)},
                          with_slack(text.whole_width()));
            }
        }
    };
    std::ranges::for_each(sheet.rows | std::views::drop(sheet.title_rows), add);
    if (sheet.further_rows) sheet.further_rows->for_each(add);
    const std::vector<Length> widths = needs.fit(to_whole_twips(sheet.page.text_width()));
    for (std::size_t i = 0; i < widths.size(); ++i)
        sheet.columns[i].width = widths[i];
    for (std::size_t i = shown; i < sheet.columns.size(); ++i)
        sheet.columns[i].width = sheet.columns[i].wanted.value();
}

// A rule is a part of the longest line above it, as on paper.
void fit_rules(document::Sheet& sheet, const Fonts& fonts) {
    Length width;
    for (const document::SheetColumn& column : sheet.columns)
        width += column.hidden ? Length() : column.width;
    for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
        if (!sheet.rows[i].rule || sheet.rows[i - 1].cells.empty()) continue;
        document::SheetRule& rule = *sheet.rows[i].rule;
        const Length text = longest_line(sheet.rows[i - 1].cells.front(), width, fonts);
        rule.length =
            rule.percent == 0 ? width : std::min(width, std::max(rule.least, text.scaled(rule.percent, 100)));
    }
}

void fit_screen(document::Sheet& sheet, const Fonts& fonts) {
    for (document::SheetColumn& column : sheet.columns)
        column.width = column.wanted.value();
    for (document::SheetRow& row : sheet.rows)
        row.height = screen_height(row, sheet.columns, fonts);
    if (!sheet.further_rows) return;
    document::RowSource& further = *sheet.further_rows;
    further.heights.reserve(further.count);
    further.for_each([&](const document::SheetRow& row) {
        further.heights.push_back(screen_height(row, sheet.columns, fonts));
    });
}

void check_rows(const document::Sheet& sheet, Diagnostics& diagnostics) {
    const std::size_t rows = sheet.rows.size() + (sheet.further_rows ? sheet.further_rows->count : 0);
    if (rows > document::most_sheet_rows)
        diagnostics.error("too-many-sheet-rows", "", {sheet.name, std::to_string(rows)});
}

}  // namespace

// Characters that the fonts lack are the document's business, which has the same texts; Excel finds other
// fonts.
document::Workbook measure(document::Workbook workbook, const Fonts& fonts, Diagnostics& diagnostics) {
    for (document::Sheet& sheet : workbook.sheets) {
        if (sheet.use == document::SheetUse::screen) {
            fit_screen(sheet, fonts);
            continue;
        }
        fit_columns(sheet, fonts);
        fit_rules(sheet, fonts);
        fit_rows(sheet, fonts);
        add_page_breaks(sheet, diagnostics);
    }
    for (const document::Sheet& sheet : workbook.sheets)
        check_rows(sheet, diagnostics);
    return workbook;
}

}  // namespace kehoach::layout
