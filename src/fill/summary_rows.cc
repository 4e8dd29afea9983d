#include "fill/summary_rows.h"

#include <utility>

#include "base/text.h"
#include "fill/sheet_looks.h"
#include "plan/task_sheet.h"

namespace kehoach::fill {

namespace {

constexpr int longest_formula = 8192;  // Excel's limit, in characters

// SUMPRODUCT of conditions over the rows of the table.
std::string count_formula(const std::vector<std::string>& conditions) {
    std::string formula = "SUMPRODUCT(";
    for (const std::string& condition : conditions)
        formula += (formula.ends_with('(') ? "--(" : ",--(") + condition + ")";
    return formula + ")";
}

}  // namespace

document::CellLook SummaryRows::framed(document::Align align, bool bold) const {
    document::CellLook look = tasks_.normal();
    look.border = true;
    look.bold = bold;
    look.align = align;
    look.center_vertically = true;
    return look;
}

document::CellLook SummaryRows::number_look(bool bold) const {
    document::CellLook look = framed(document::Align::center, bold);
    look.number_format = "#,##0;-#,##0;\"-\"";  // 0 is a dash
    return look;
}

document::CellLook SummaryRows::plain_look(bool bold, bool italic) const {
    document::CellLook look = tasks_.normal();
    look.bold = bold;
    look.italic = italic;
    return look;
}

void SummaryRows::add_line(std::string_view text, const document::CellLook& look) {
    RowBuilder cells = builder_.add_row();
    cells.text(0, text, look);
    cells.span(summary_columns);
}

void SummaryRows::add_note(std::string_view text) { add_line(text, plain_look(false, true)); }

void SummaryRows::add_heading(std::string_view text) {
    add_empty(1);
    add_line(text, plain_look(true, false));
}

void SummaryRows::add_titles(const std::vector<std::string>& titles) {
    document::CellLook look = framed(document::Align::center, true);
    look.fill = header_fill;
    RowBuilder cells = builder_.add_row();
    for (std::size_t i = 0; i < titles.size(); ++i)
        cells.text(static_cast<int>(i), titles[i], look);
}

void SummaryRows::add_empty(int rows) {
    for (int i = 0; i < rows; ++i)
        builder_.add_row();
}

void SummaryRows::begin_row(std::string_view name, bool is_bold) {
    is_bold_ = is_bold;
    column_ = first_number_column;
    builder_.add_row().text(0, name, framed(document::Align::left, is_bold));
}

void SummaryRows::add_count(const std::vector<std::string>& conditions, double count) {
    std::string formula = count_formula(conditions);
    if (count_characters(formula) <= longest_formula) return add_number(std::move(formula), count, is_bold_);
    diagnostics_.warning("long-formula", tasks_.plan().name, {plan::summary_sheet});
    RowBuilder(sheet_.rows.back()).number(column_++, count, number_look(is_bold_));
}

void SummaryRows::add_number(std::string formula, double number, bool is_bold) {
    RowBuilder(sheet_.rows.back()).formula(column_++, std::move(formula), number, number_look(is_bold));
}

void SummaryRows::add_row_total(double total) {
    add_number(sum_of({row(), first_number_column, row(), column_ - 1}), total, true);
}

void SummaryRows::keep_together(int first) {
    for (int i = first; i < row(); ++i)
        sheet_.rows[static_cast<std::size_t>(i)].keep_with_next = true;
}

void SummaryRows::add_hidden(int column, std::string_view text) {
    document::CellLook look = tasks_.normal();
    look.wrap = false;
    RowBuilder(sheet_.rows.back()).text(column, text, look);
}

std::string is_counted() {
    return table_column(plan::period_title) + "<>" + document::text_in_formula(heading_period);
}

bool is_counted(const TaskFacts& facts) { return std::string_view(facts.period) != heading_period; }

std::string sum_of(const document::CellRange& range) { return "SUM(" + document::range_name(range) + ")"; }

}  // namespace kehoach::fill
