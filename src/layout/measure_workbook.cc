// Measuring a workbook: columns as wide as the page, rows as high as their text.
#include <optional>
#include <utility>
#include <vector>

#include "layout/column_needs.h"
#include "layout/lay_out.h"
#include "layout/line_metrics.h"
#include "layout/sheet_rows.h"
#include "layout/sheet_text.h"

namespace kehoach::layout {
namespace {

Length with_slack(Length width) { return width + width / (wider_by_one_in - 1) + Length::emu(1); }

void fit_columns(document::Sheet& sheet, const Fonts& fonts) {
    std::vector<std::optional<Length>> wanted;
    for (const document::SheetColumn& column : sheet.columns)
        wanted.push_back(column.wanted);
    ColumnNeeds needs(std::move(wanted), sheet_cell_padding);
    for (std::size_t row = static_cast<std::size_t>(sheet.title_rows); row < sheet.rows.size(); ++row) {
        for (const document::SheetCell& cell : sheet.rows[row].cells) {
            for (const ShapedText& text : shape(cell, fonts)) {
                needs.add(static_cast<std::size_t>(cell.column), static_cast<std::size_t>(cell.column_span),
                          with_slack(text.longest_word()), with_slack(text.whole_width()));
            }
        }
    }
    const std::vector<Length> widths = needs.fit(to_whole_twips(sheet.page.text_width()));
    for (std::size_t i = 0; i < widths.size(); ++i)
        sheet.columns[i].width = widths[i];
}

}  // namespace

// Characters that the fonts lack are the document's business, which has the same texts; Excel finds other
// fonts.
document::Workbook measure(document::Workbook workbook, const Fonts& fonts, Diagnostics&) {
    for (document::Sheet& sheet : workbook.sheets) {
        fit_columns(sheet, fonts);
        fit_rows(sheet, fonts);
    }
    return workbook;
}

}  // namespace kehoach::layout
