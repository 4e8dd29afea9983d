#include "plan/total.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "plan/amount_cell.h"
#include "plan/sums.h"

namespace kehoach::plan {

namespace {

constexpr const char* usual_label = "Tổng cộng";

void report_difference(const Amount& typed, const Amount& sum, const std::string& column, const Span& place,
                       Diagnostics& diagnostics) {
    diagnostics.warning("total-differs", place, {printed(typed), printed(sum), column});
}

// ---- tables of tasks

void add_task_sums(const TotalWish& wish, const RowShape& shape, Annex& annex, Diagnostics& diagnostics) {
    for (const std::size_t cell : shape.amounts) {
        const std::vector<Amount> amounts = amounts_of(summed_tasks(annex, cell), cell);
        // Percentages of different things do not add up to anything.
        if (amounts.empty() || amounts.front().is_percent) continue;
        if (const auto sum = sum_of(amounts))
            annex.total_amounts.emplace(cell, *sum);
        else
            diagnostics.error("cannot-add", wish.place, {shape.titles[cell]});
    }
}

void take_typed_totals(const TotalWish& wish, const RowShape& shape, Digits digits, Annex& annex,
                       Diagnostics& diagnostics) {
    if (wish.amounts.size() != shape.amounts.size()) {
        diagnostics.error("total-count", wish.place,
                          {std::to_string(wish.amounts.size()), std::to_string(shape.amounts.size())});
        return;
    }
    for (std::size_t i = 0; i < wish.amounts.size(); ++i) {
        const Value& value = *wish.amounts[i];
        std::vector<Text> typed{text_of(value.text, value.span)};
        const auto amount = read_amount(typed, value.is_number ? Digits::english : digits, diagnostics);
        if (!amount) continue;
        const std::size_t cell = shape.amounts[i];
        annex.total_amounts.emplace(cell, *amount);
        const std::vector<Amount> amounts = amounts_of(summed_tasks(annex, cell), cell);
        const auto sum = sum_of(amounts);
        if (sum && !is_sum_of(*amount, amounts))
            report_difference(*amount, *sum, shape.titles[cell], value.span, diagnostics);
    }
}

// ---- plain tables

// "Tổng cộng:", "TỔNG SỐ", "Cộng": the words with which a total begins.
bool says_total(const TableRow& row) {
    constexpr std::array<std::string_view, 4> words{"tổng cộng", "tổng số", "tổng", "cộng"};
    for (const TableCell& cell : row.cells) {
        const std::string text = to_lower(collapse_spaces(plain(cell.paragraphs.front())));
        if (text.empty()) continue;
        return std::ranges::any_of(words, [&](std::string_view word) {
            const std::string_view rest = std::string_view(text).substr(std::min(word.size(), text.size()));
            return text.starts_with(word) && rest.find_first_not_of(" :.()0123456789+=") == rest.npos;
        });
    }
    return false;
}

// The total stands last, or first.
std::optional<std::size_t> find_total(const PlainTable& table) {
    const auto first = static_cast<std::size_t>(table.header_rows);
    const std::size_t last = table.rows.size() - 1;
    if (table.rows.size() <= first + 1) return std::nullopt;
    if (says_total(table.rows[last])) return last;
    if (says_total(table.rows[first])) return first;
    return std::nullopt;
}

std::string title_of(const PlainTable& table, int column) {
    for (auto row = static_cast<std::size_t>(table.header_rows); row-- > 0;)
        if (const TableCell* cell = find_cell(table.rows[row], column))
            return plain(cell->paragraphs.front());
    return column_letters(column);
}

bool is_amount_column(const PlainTable& table, int column) {
    return table.columns[static_cast<std::size_t>(column)].role == Role::amount;
}

// Also right when the rows of all levels add up: not every table counts its groups.
void check_total(const PlainTable& table, int column, Diagnostics& diagnostics) {
    const Amount* typed = amount_in(table.rows[*table.total_row], column);
    if (!typed) return;
    const std::vector<Amount> top = amounts_of(table, summed_rows(table, column), column);
    std::vector<std::size_t> all;
    for (auto row = static_cast<std::size_t>(table.header_rows); row < table.rows.size(); ++row)
        if (row != table.total_row && amount_in(table.rows[row], column)) all.push_back(row);
    const auto sum = sum_of(top);
    if (!sum || sum->is_percent || is_sum_of(*typed, top) ||
        is_sum_of(*typed, amounts_of(table, all, column)))
        return;
    report_difference(*typed, *sum, title_of(table, column),
                      find_cell(table.rows[*table.total_row], column)->span, diagnostics);
}

// A cell of the row that is added, which covers columns up to `end`.
TableCell total_cell(int column, int end, Text text) {
    TableCell cell;
    cell.column = column;
    cell.column_span = end - column;
    cell.span = text.span;
    cell.paragraphs.push_back(std::move(text));
    return cell;
}

void add_total_row(const TotalWish& wish, PlainTable& table, Diagnostics& diagnostics) {
    const auto columns = static_cast<int>(table.columns.size());
    TableRow row;
    row.is_bold = true;
    int first_amount = 0;
    while (first_amount < columns && !is_amount_column(table, first_amount))
        ++first_amount;
    if (first_amount == columns) {
        diagnostics.error("no-amount-columns", wish.place);
        return;
    }
    if (first_amount > 0) row.cells.push_back(total_cell(0, first_amount, wish.label));
    for (int column = first_amount; column < columns; ++column) {
        row.cells.push_back(total_cell(column, column + 1, text_of("", wish.place)));
        if (!is_amount_column(table, column)) continue;
        const std::vector<Amount> amounts = amounts_of(table, summed_rows(table, column), column);
        if (amounts.empty() || amounts.front().is_percent) continue;
        const auto sum = sum_of(amounts);
        if (!sum) {
            diagnostics.error("cannot-add", wish.place, {title_of(table, column)});
            continue;
        }
        row.cells.back().paragraphs.front() = text_of(printed(*sum), wish.place);
        row.cells.back().value = *sum;
    }
    table.total_row = table.rows.size();
    table.is_total_added = true;
    table.rows.push_back(std::move(row));
}

}  // namespace

TotalWish read_total(Fields& annex) {
    TotalWish wish;
    const Value* value = annex.value("total");
    if (!value) return wish;
    wish.place = value->span;
    if (value->kind != Value::Kind::map) {
        const Value* text = annex.text_value("total");
        wish.is_sum = text && text->text == "sum";
        if (text) wish.label = wish.is_sum ? text_of(usual_label, text->span) : annex.text("total");
        return wish;
    }
    Fields fields(*value, {"label", "amounts"}, annex.reader());
    wish.label = fields.text("label");
    if (wish.label.empty()) wish.label = text_of(usual_label, value->span);
    const Value* amounts = fields.value("amounts");
    wish.is_sum = !amounts || (amounts->kind == Value::Kind::text && amounts->text == "sum");
    if (wish.is_sum) return wish;
    if (const Value* list = fields.list_value("amounts"))
        for (const Value& item : list->items)
            if (item.kind == Value::Kind::null || expect_text_item(item, "amounts", fields.diagnostics()))
                wish.amounts.push_back(&item);
    return wish;
}

void set_task_total(const TotalWish& wish, const RowShape& shape, Digits digits, Annex& annex,
                    Diagnostics& diagnostics) {
    annex.total = wish.label;
    annex.is_total_summed = wish.is_sum;
    const bool wants_amounts = wish.is_sum || !wish.amounts.empty();
    if (!wants_amounts || !shape.is_known()) return;
    if (shape.amounts.empty())
        diagnostics.error("no-amount-columns", wish.place);
    else if (wish.is_sum)
        add_task_sums(wish, shape, annex, diagnostics);
    else
        take_typed_totals(wish, shape, digits, annex, diagnostics);
}

void set_table_total(const TotalWish& wish, PlainTable& table, Diagnostics& diagnostics) {
    if (wish.place.source && !wish.is_sum) diagnostics.error("table-total", wish.place);
    table.total_row = find_total(table);
    if (table.total_row) {
        table.rows[*table.total_row].is_bold = true;
        for (int column = 0; column < static_cast<int>(table.columns.size()); ++column)
            check_total(table, column, diagnostics);
    } else if (wish.is_sum) {
        add_total_row(wish, table, diagnostics);
    }
}

}  // namespace kehoach::plan
