#include "writers/xlsx_sheet.h"

#include <cassert>
#include <cerrno>
#include <cmath>
#include <new>

#include <xlsxwriter.h>

#include "base/files.h"
#include "writers/xlsx_formula.h"
#include "writers/xlsx_text.h"
#include "writers/xlsx_units.h"

namespace kehoach::writers {
namespace {

using document::Sheet;
using document::SheetCell;
using document::SheetRow;

constexpr std::uint8_t paper_a4 = 9;  // ECMA-376 Part 1, 18.3.1.63

// In the file "/" means the separator of the reader's country.
constexpr std::string_view date_format = "dd/mm/yyyy";

// What libxlsxwriter could refuse in our data is asserted before the call; what is left is the machine.
void check(lxw_error error, const lxw_worksheet* worksheet) {
    if (error == LXW_NO_ERROR) return;
    if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) throw std::bad_alloc();
    assert(error == LXW_ERROR_CREATING_TMPFILE || error == LXW_ERROR_READING_TMPFILE);
    throw FileError(FileError::Action::write, worksheet->tmpdir, errno);
}

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
    check(worksheet_set_header_opt(worksheet, page_number_header(sheet.page_number).c_str(), &options),
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
    check(worksheet_repeat_rows(worksheet, first, end - 1), worksheet);
    if (leaves_room_below(sheet, end)) worksheet_freeze_panes(worksheet, end, 0);
}

void write_ranges(lxw_worksheet* worksheet, const Sheet& sheet) {
    if (sheet.rows.empty() || sheet.columns.empty()) return;
    const auto last_row = static_cast<lxw_row_t>(sheet.rows.size() - 1);
    const auto last_column = static_cast<lxw_col_t>(sheet.columns.size() - 1);
    check(worksheet_print_area(worksheet, 0, 0, last_row, last_column), worksheet);

    // Ordinal numbers are texts on purpose: no green corners.
    char range[LXW_MAX_CELL_RANGE_LENGTH];
    lxw_rowcol_to_range(range, 0, 0, last_row, last_column);
    check(worksheet_ignore_errors(worksheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range), worksheet);
}

// ---- cells

// Excel's calendar begins in 1900; a date before it can only be text.
bool is_excel_date(Date date) { return date.year >= 1900 && date.year <= 9999; }

std::string printed_date(Date date) {
    const auto two_digits = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
    return two_digits(date.day) + "/" + two_digits(date.month) + "/" + std::to_string(date.year);
}

std::string_view number_format_of(const SheetCell& cell) {
    if (const auto* number = std::get_if<document::Number>(&cell.value)) return number->format;
    if (const auto* sum = std::get_if<document::Sum>(&cell.value)) return sum->total.format;
    const auto* date = std::get_if<Date>(&cell.value);
    return date != nullptr && is_excel_date(*date) ? date_format : std::string_view();
}

// The place of a cell and what its value is written with.
struct Place {
    lxw_worksheet* worksheet = nullptr;
    lxw_row_t row = 0;
    lxw_col_t column = 0;
    lxw_format* format = nullptr;
};

// An empty text makes a blank cell with its look.
void write_text(const Place& place, const std::string& text) {
    assert(count_utf16_units(text) <= max_cell_units);
    check(worksheet_write_string(place.worksheet, place.row, place.column, stored_text(text).c_str(),
                                 place.format),
          place.worksheet);
}

// False when libxlsxwriter cannot: it counts the runs in eight bits, and limits not the text but its XML to
// 32,767.
bool write_runs(const Place& place, const std::vector<XlsxRun>& runs, document::CellLook look,
                XlsxFormats& formats) {
    constexpr std::size_t most_runs = 254;
    if (runs.size() > most_runs) return false;

    std::vector<std::string> texts;
    texts.reserve(runs.size());
    for (const XlsxRun& run : runs)
        texts.push_back(stored_text(run.text));
    std::vector<lxw_rich_string_tuple> tuples;
    tuples.reserve(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        look.bold = runs[i].bold;
        look.italic = runs[i].italic;
        look.revision = runs[i].revision;
        tuples.push_back({formats.find(look), texts[i].data()});
    }
    std::vector<lxw_rich_string_tuple*> list;
    list.reserve(runs.size() + 1);
    for (lxw_rich_string_tuple& tuple : tuples)
        list.push_back(&tuple);
    list.push_back(nullptr);

    const lxw_error error =
        worksheet_write_rich_string(place.worksheet, place.row, place.column, list.data(), place.format);
    if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) return false;
    check(error, place.worksheet);
    return true;
}

// A text of one look is a plain string whose cell has that look. One that libxlsxwriter cannot write in runs
// keeps all its characters and loses its emphasis.
void write_rich_text(Place place, const document::RichText& text, const document::CellLook& look,
                     XlsxFormats& formats) {
    const std::vector<XlsxRun> runs = xlsx_runs(text, look);
    const std::string joined = joined_text(runs);
    assert(count_utf16_units(joined) <= max_cell_units);
    if (runs.size() > 1 && write_runs(place, runs, look, formats)) return;
    if (runs.size() == 1) {
        document::CellLook run_look = look;
        run_look.bold = runs.front().bold;
        run_look.italic = runs.front().italic;
        run_look.revision = runs.front().revision;
        place.format = formats.find(run_look);
    }
    write_text(place, joined);
}

void write_date(const Place& place, Date date) {
    if (!is_excel_date(date)) return write_text(place, printed_date(date));
    lxw_datetime midnight{date.year, date.month, date.day, 0, 0, 0};
    check(worksheet_write_datetime(place.worksheet, place.row, place.column, &midnight, place.format),
          place.worksheet);
}

// =SUM(C5:C9,C12) with its result, so that it is right before anything is calculated.
void write_sum(const Place& place, const document::Sum& sum) {
    assert(std::isfinite(sum.total.value));
    const auto formula = sum_formula(sum.rows, place.column);
    if (formula)
        check(worksheet_write_formula_num(place.worksheet, place.row, place.column, formula->c_str(),
                                          place.format, sum.total.value),
              place.worksheet);
    else
        check(worksheet_write_number(place.worksheet, place.row, place.column, sum.total.value, place.format),
              place.worksheet);
}

void write_cell(lxw_worksheet* worksheet, lxw_row_t row, const SheetCell& cell, XlsxFormats& formats) {
    const auto column = static_cast<lxw_col_t>(cell.column);
    const Place place{worksheet, row, column, formats.find(cell.look, number_format_of(cell))};

    // Merging gives every cell of the range its borders; the value is then written over the first.
    if (cell.column_span > 1 || cell.row_span > 1) {
        const auto last_row = row + static_cast<lxw_row_t>(cell.row_span - 1);
        const auto last_column = static_cast<lxw_col_t>(cell.column + cell.column_span - 1);
        check(worksheet_merge_range(worksheet, row, column, last_row, last_column, "", place.format),
              worksheet);
    }
    if (const auto* text = std::get_if<document::RichText>(&cell.value)) {
        write_rich_text(place, *text, cell.look, formats);
    } else if (const auto* number = std::get_if<document::Number>(&cell.value)) {
        assert(std::isfinite(number->value));
        check(worksheet_write_number(worksheet, row, column, number->value, place.format), worksheet);
    } else if (const auto* sum = std::get_if<document::Sum>(&cell.value)) {
        write_sum(place, *sum);
    } else if (const auto* date = std::get_if<Date>(&cell.value)) {
        write_date(place, *date);
    } else {
        check(worksheet_write_blank(worksheet, row, column, place.format), worksheet);
    }
}

}  // namespace

void write_sheet(lxw_worksheet* worksheet, const Sheet& sheet, XlsxFormats& formats) {
    assert(sheet.rows.size() <= LXW_ROW_MAX && sheet.columns.size() <= LXW_COL_MAX);
    write_page(worksheet, sheet);
    write_header_rows(worksheet, sheet);
    write_ranges(worksheet, sheet);
    for (lxw_row_t row = 0; row < sheet.rows.size(); ++row) {
        const SheetRow& cells = sheet.rows[row];
        check(worksheet_set_row(worksheet, row, row_points(cells.height), nullptr), worksheet);
        for (const SheetCell& cell : cells.cells)
            write_cell(worksheet, row, cell, formats);
    }
}

}  // namespace kehoach::writers
