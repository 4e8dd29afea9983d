#include "writers/xlsx_rules.h"

#include <new>
#include <string>

#include <xlsxwriter.h>

#include "writers/xlsx_check.h"

namespace kehoach::writers {
namespace {

using document::CellRange;
using document::Validation;

// libxlsxwriter's options are not const, but are only read.
char* text_of(const std::string& text) { return text.empty() ? nullptr : const_cast<char*>(text.c_str()); }

void set_condition(lxw_data_validation& options, const Validation& validation, std::string& formula) {
    formula = "=" + validation.condition;
    switch (validation.kind) {
        case Validation::Kind::any:
            options.validate = LXW_VALIDATION_TYPE_ANY;
            return;
        case Validation::Kind::list:
            options.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            options.value_formula = formula.data();
            return;
        case Validation::Kind::formula:
            options.validate = LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
            options.value_formula = formula.data();
            return;
        case Validation::Kind::decimal:
        case Validation::Kind::date:
            options.validate = validation.kind == Validation::Kind::date ? LXW_VALIDATION_TYPE_DATE_NUMBER
                                                                         : LXW_VALIDATION_TYPE_DECIMAL;
            options.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            options.minimum_number = validation.least;
            options.maximum_number = validation.greatest;
            return;
    }
}

lxw_format* highlight_format(lxw_workbook* book, const document::Highlight& highlight) {
    lxw_format* format = workbook_add_format(book);
    if (format == nullptr) throw std::bad_alloc();
    if (highlight.bold) format_set_bold(format);
    if (highlight.color) format_set_font_color(format, highlight.color->rgb);
    if (highlight.fill) format_set_bg_color(format, highlight.fill->rgb);
    return format;
}

}  // namespace

void write_xlsx_validation(lxw_worksheet* worksheet, const Validation& validation) {
    lxw_data_validation options{};
    std::string formula;
    set_condition(options, validation, formula);
    options.ignore_blank = LXW_VALIDATION_ON;
    options.show_input = LXW_VALIDATION_ON;
    options.show_error = validation.refuses ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF;
    options.dropdown = LXW_VALIDATION_ON;
    options.input_title = text_of(validation.title);
    options.input_message = text_of(validation.message);
    options.error_title = text_of(validation.error_title);
    options.error_message = text_of(validation.error);
    const CellRange& range = validation.range;
    check_xlsx(worksheet_data_validation_range(worksheet, static_cast<lxw_row_t>(range.first_row),
                                               static_cast<lxw_col_t>(range.first_column),
                                               static_cast<lxw_row_t>(range.last_row),
                                               static_cast<lxw_col_t>(range.last_column), &options),
               worksheet);
}

void write_xlsx_highlight(lxw_workbook* book, lxw_worksheet* worksheet,
                          const document::Highlight& highlight) {
    std::string formula = "=" + highlight.formula;
    lxw_conditional_format options{};
    options.type = LXW_CONDITIONAL_TYPE_FORMULA;
    options.value_string = formula.data();
    options.format = highlight_format(book, highlight);
    options.stop_if_true = LXW_TRUE;
    const CellRange& range = highlight.range;
    check_xlsx(worksheet_conditional_format_range(worksheet, static_cast<lxw_row_t>(range.first_row),
                                                  static_cast<lxw_col_t>(range.first_column),
                                                  static_cast<lxw_row_t>(range.last_row),
                                                  static_cast<lxw_col_t>(range.last_column), &options),
               worksheet);
}

}  // namespace kehoach::writers
