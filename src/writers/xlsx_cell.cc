#include "writers/xlsx_cell.h"

#include <cassert>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xlsxwriter.h>

#include "writers/xlsx_check.h"
#include "writers/xlsx_formula.h"
#include "writers/xlsx_text.h"

namespace kehoach::writers {
namespace {

using document::SheetCell;

// In the file "/" means the separator of the reader's country.
constexpr std::string_view date_format = "dd/mm/yyyy";

// Excel's calendar begins in 1900; a date before it can only be text.
bool is_excel_date(Date date) { return date.year >= 1900 && date.year <= 9999; }

std::string printed_date(Date date) {
    const auto two_digits = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
    return two_digits(date.day) + "/" + two_digits(date.month) + "/" + std::to_string(date.year);
}

// A spreadsheet takes such a text for a formula when somebody edits it, unless its cell is one for texts.
constexpr std::string_view text_format = "@";
bool looks_like_formula(const document::RichText& text) {
    for (const std::vector<document::Run>& paragraph : text.paragraphs)
        for (const document::Run& run : paragraph)
            if (!run.text.empty())
                return std::string_view("=+-@").find(run.text.front()) != std::string_view::npos;
    return false;
}

std::string_view number_format_of(const SheetCell& cell) {
    if (!cell.look.number_format.empty()) return cell.look.number_format;
    if (const auto* text = std::get_if<document::RichText>(&cell.value))
        return looks_like_formula(*text) ? text_format : std::string_view();
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
    assert(count_utf16_units(text) <= document::most_cell_units);
    check_xlsx(worksheet_write_string(place.worksheet, place.row, place.column, stored_text(text).c_str(),
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
    check_xlsx(error, place.worksheet);
    return true;
}

// A text of one look is a plain string whose cell has that look. One that libxlsxwriter cannot write in runs
// keeps all its characters and loses its emphasis.
void write_rich_text(Place place, const document::RichText& text, const document::CellLook& look,
                     std::string_view number_format, XlsxFormats& formats) {
    const std::vector<XlsxRun> runs = xlsx_runs(text, look);
    const std::string joined = joined_text(runs);
    assert(count_utf16_units(joined) <= document::most_cell_units);
    if (runs.size() > 1 && write_runs(place, runs, look, formats)) return;
    if (runs.size() == 1) {
        document::CellLook run_look = look;
        run_look.bold = runs.front().bold;
        run_look.italic = runs.front().italic;
        run_look.revision = runs.front().revision;
        place.format = formats.find(run_look, number_format);
    }
    write_text(place, joined);
}

void write_date(const Place& place, Date date) {
    if (!is_excel_date(date)) return write_text(place, printed_date(date));
    lxw_datetime midnight{date.year, date.month, date.day, 0, 0, 0};
    check_xlsx(worksheet_write_datetime(place.worksheet, place.row, place.column, &midnight, place.format),
               place.worksheet);
}

// =SUM(C5:C9,C12) with its result, so that it is right before anything is calculated.
void write_sum(const Place& place, const document::Sum& sum) {
    assert(std::isfinite(sum.total.value));
    const auto formula = sum_formula(sum.rows, place.column);
    if (formula)
        check_xlsx(worksheet_write_formula_num(place.worksheet, place.row, place.column, formula->c_str(),
                                               place.format, sum.total.value),
                   place.worksheet);
    else
        check_xlsx(
            worksheet_write_number(place.worksheet, place.row, place.column, sum.total.value, place.format),
            place.worksheet);
}

void write_formula(const Place& place, const document::Formula& formula) {
    const std::string text = "=" + formula.formula;
    if (const auto* words = std::get_if<std::string>(&formula.result))
        check_xlsx(worksheet_write_formula_str(place.worksheet, place.row, place.column, text.c_str(),
                                               place.format, words->c_str()),
                   place.worksheet);
    else
        check_xlsx(worksheet_write_formula_num(place.worksheet, place.row, place.column, text.c_str(),
                                               place.format, std::get<double>(formula.result)),
                   place.worksheet);
}

// The cell shows its text, whatever the address is.
void write_link(const Place& place, const SheetCell& cell) {
    assert(count_utf16_units(cell.link) <= document::most_link_units);
    const std::string text =
        stored_text(joined_text(xlsx_runs(std::get<document::RichText>(cell.value), cell.look)));
    check_xlsx(worksheet_write_url_opt(place.worksheet, place.row, place.column, cell.link.c_str(),
                                       place.format, text.c_str(), nullptr),
               place.worksheet);
}

// By kind of value.
struct Writer {
    const Place& place;
    const SheetCell& cell;
    std::string_view number_format;
    XlsxFormats& formats;

    void operator()(std::monostate) const {
        check_xlsx(worksheet_write_blank(place.worksheet, place.row, place.column, place.format),
                   place.worksheet);
    }
    void operator()(const document::RichText& text) const {
        write_rich_text(place, text, cell.look, number_format, formats);
    }
    void operator()(const document::Number& number) const { (*this)(number.value); }
    void operator()(const document::Sum& sum) const { write_sum(place, sum); }
    void operator()(Date date) const { write_date(place, date); }
    void operator()(double number) const {
        assert(std::isfinite(number));
        check_xlsx(worksheet_write_number(place.worksheet, place.row, place.column, number, place.format),
                   place.worksheet);
    }
    void operator()(const document::Formula& formula) const { write_formula(place, formula); }
};

}  // namespace

void write_xlsx_cell(lxw_worksheet* worksheet, std::uint32_t row, const SheetCell& cell, XlsxFormats& formats,
                     XlsxMerges& merges) {
    const std::string_view number_format = number_format_of(cell);
    const Place place{worksheet, row, static_cast<lxw_col_t>(cell.column),
                      formats.find(cell.look, number_format)};
    if (cell.column_span > 1 || cell.row_span > 1) merges.begin(row, cell, place.format);
    if (!cell.link.empty()) return write_link(place, cell);
    const Writer writer{place, cell, number_format, formats};
    std::visit(writer, cell.value);
}

}  // namespace kehoach::writers
