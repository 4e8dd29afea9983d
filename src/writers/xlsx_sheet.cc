#include "writers/xlsx_sheet.h"

#include <cassert>
#include <string>
#include <vector>

#include <xlsxwriter.h>

#include "writers/xlsx_cell.h"
#include "writers/xlsx_chart.h"
#include "writers/xlsx_check.h"
#include "writers/xlsx_merges.h"
#include "writers/xlsx_rule.h"
#include "writers/xlsx_rules.h"
#include "writers/xlsx_table.h"
#include "writers/xlsx_text.h"
#include "writers/xlsx_units.h"

namespace kehoach::writers {
namespace {

using document::Sheet;
using document::SheetRow;

constexpr std::uint8_t paper_a4 = 9;  // ECMA-376 Part 1, 18.3.1.63

// ---- the page and the view

std::string page_number_header(const document::CellLook& look) { return "&C" + header_font(look) + "&P"; }

void write_page(lxw_worksheet* worksheet, const Sheet& sheet) {
    const document::PageSetup& page = sheet.page;
    worksheet_set_paper(worksheet, paper_a4);
    if (page.landscape()) worksheet_set_landscape(worksheet);
    worksheet_set_margins(worksheet, page.left.to_inches(), page.right.to_inches(), page.top.to_inches(),
                          page.bottom.to_inches());
    worksheet_center_horizontally(worksheet);
    worksheet_fit_to_pages(worksheet, 1, 0);  // one wide, as many high as it takes
    worksheet_set_start_page(worksheet, 1);

    lxw_header_footer_options options{};
    options.margin = page.header.to_inches();
    check_xlsx(worksheet_set_header_opt(worksheet, page_number_header(sheet.page_number).c_str(), &options),
               worksheet);
}

// A laptop's screen shows about 360 pt of rows: the table keeps at least half of it.
bool leaves_room_below(const Sheet& sheet, std::size_t frozen_rows) {
    Length height;
    for (std::size_t i = 0; i < frozen_rows; ++i)
        height += sheet.rows[i].height;
    return height <= Length::pt(180);
}

void write_header_rows(lxw_worksheet* worksheet, const Sheet& sheet) {
    if (sheet.header_rows == 0) return;
    const auto first = static_cast<lxw_row_t>(sheet.title_rows);
    const auto end = first + static_cast<lxw_row_t>(sheet.header_rows);
    assert(end <= sheet.rows.size());
    check_xlsx(worksheet_repeat_rows(worksheet, first, end - 1), worksheet);
    if (leaves_room_below(sheet, end))
        worksheet_freeze_panes(worksheet, end, static_cast<lxw_col_t>(sheet.frozen_columns));
}

void write_ranges(lxw_worksheet* worksheet, const Sheet& sheet) {
    if (sheet.rows.empty() || sheet.columns.empty()) return;
    const std::size_t further = sheet.further_rows ? sheet.further_rows->count : 0;
    const auto last_row = static_cast<lxw_row_t>(sheet.rows.size() + further - 1);
    const auto last_column = static_cast<lxw_col_t>(sheet.columns.size() - 1);
    // A sheet for work grows.
    const bool is_printed = sheet.use != document::SheetUse::screen;
    if (is_printed) check_xlsx(worksheet_print_area(worksheet, 0, 0, last_row, last_column), worksheet);

    // Ordinal numbers are texts on purpose: no green corners.
    char range[LXW_MAX_CELL_RANGE_LENGTH];
    lxw_rowcol_to_range(range, 0, 0, last_row, last_column);
    check_xlsx(worksheet_ignore_errors(worksheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range), worksheet);
}

// Their widths in the file are set when it is finished (xlsx_patch.h); libxlsxwriter needs them for charts.
void write_columns(lxw_worksheet* worksheet, const Sheet& sheet) {
    const std::vector<int> pixels = column_pixels(sheet.columns);
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        lxw_row_col_options options{};
        options.hidden = sheet.columns[i].hidden ? LXW_TRUE : LXW_FALSE;
        const auto column = static_cast<lxw_col_t>(i);
        check_xlsx(worksheet_set_column_pixels_opt(worksheet, column, column,
                                                   static_cast<std::uint32_t>(pixels[i]), nullptr, &options),
                   worksheet);
    }
}

void write_page_breaks(lxw_worksheet* worksheet, const Sheet& sheet) {
    assert(sheet.page_breaks.size() <= document::most_page_breaks);
    if (sheet.page_breaks.empty()) return;
    std::vector<lxw_row_t> rows(sheet.page_breaks.begin(), sheet.page_breaks.end());
    rows.push_back(0);  // the list's end
    check_xlsx(worksheet_set_h_pagebreaks(worksheet, rows.data()), worksheet);
}

void write_view(lxw_worksheet* worksheet, const Sheet& sheet) {
    if (sheet.visibility != document::Visibility::visible) worksheet_hide(worksheet);
    if (!sheet.grid_lines) worksheet_gridlines(worksheet, LXW_HIDE_ALL_GRIDLINES);
}

// ---- rows

class RowWriter {
  public:
    RowWriter(lxw_worksheet* worksheet, const Sheet& sheet, XlsxFormats& formats)
        : worksheet_(worksheet), sheet_(sheet), formats_(formats), merges_(worksheet) {}

    void write(const SheetRow& row, Length height) {
        check_xlsx(worksheet_set_row(worksheet_, next_, row_points(height), nullptr), worksheet_);
        merges_.go_on(next_);
        for (const document::SheetCell& cell : row.cells)
            write_xlsx_cell(worksheet_, next_, cell, formats_, merges_);
        if (row.rule) write_xlsx_rule(worksheet_, next_, *row.rule, sheet_);
        ++next_;
    }

  private:
    lxw_worksheet* worksheet_;
    const Sheet& sheet_;
    XlsxFormats& formats_;
    XlsxMerges merges_;
    lxw_row_t next_ = 0;
};

void write_rows(lxw_worksheet* worksheet, const Sheet& sheet, XlsxFormats& formats) {
    RowWriter writer(worksheet, sheet, formats);
    for (const SheetRow& row : sheet.rows)
        writer.write(row, row.height);
    if (!sheet.further_rows) return;
    auto height = sheet.further_rows->heights.begin();
    sheet.further_rows->for_each([&](const SheetRow& row) { writer.write(row, *height++); });
}

}  // namespace

void write_sheet(lxw_workbook* book, lxw_worksheet* worksheet, const Sheet& sheet, XlsxFormats& formats) {
    assert(sheet.rows.size() <= LXW_ROW_MAX && sheet.columns.size() <= LXW_COL_MAX);
    write_page(worksheet, sheet);
    write_view(worksheet, sheet);
    write_header_rows(worksheet, sheet);
    write_ranges(worksheet, sheet);
    write_columns(worksheet, sheet);
    write_page_breaks(worksheet, sheet);
    if (sheet.table) write_xlsx_table(worksheet, *sheet.table);
    write_rows(worksheet, sheet, formats);
    for (const document::Validation& validation : sheet.validations)
        write_xlsx_validation(worksheet, validation);
    for (const document::Highlight& highlight : sheet.highlights)
        write_xlsx_highlight(book, worksheet, highlight);
    for (const document::Chart& chart : sheet.charts)
        write_xlsx_chart(book, worksheet, sheet, chart);
}

}  // namespace kehoach::writers
