#include "fill/annex_table.h"

#include <algorithm>
#include <utility>

#include "fill/annex_rows.h"
#include "fill/table_styles.h"

namespace kehoach::fill {

namespace {

int leaf_count(const plan::Column& column) {
    if (column.columns.empty()) return 1;
    int leaves = 0;
    for (const plan::Column& child : column.columns)
        leaves += leaf_count(child);
    return leaves;
}

int depth(const std::vector<plan::Column>& columns) {
    int deepest = 0;
    for (const plan::Column& column : columns)
        deepest = std::max(deepest, 1 + depth(column.columns));
    return deepest;
}

void add_header_cells(const std::vector<plan::Column>& columns, int first, std::size_t row, int rows_left,
                      const Texts& texts, document::Table& table) {
    for (const plan::Column& column : columns) {
        document::Cell header = annex_cell(first, header_style, {column.title}, texts);
        header.column_span = leaf_count(column);
        header.row_span = column.columns.empty() ? rows_left : 1;
        table.rows[row].cells.push_back(std::move(header));
        add_header_cells(column.columns, first, row + 1, rows_left - 1, texts, table);
        first += leaf_count(column);
    }
}

document::Row number_row(const std::vector<plan::Text>& numbers, const Texts& texts) {
    document::Row row;
    for (const plan::Text& number : numbers)
        row.cells.push_back(annex_cell(static_cast<int>(row.cells.size()),
                                       cell_style(plan::CellAlign::center), {number}, texts));
    return row;
}

// The header rows only.
document::Table head(const plan::Annex& annex, const Rules& rules, const Texts& texts) {
    document::Table table;
    table.border = rules.border.standard;
    table.cell_margin = rules.cell_margin.standard;
    table.span = annex.span;
    for (const plan::Column* leaf : plan::leaf_columns(annex.columns))
        table.columns.push_back({leaf->width, {}});
    const int rows = depth(annex.columns);
    table.rows.resize(static_cast<std::size_t>(rows));
    add_header_cells(annex.columns, 0, 0, rows, texts, table);
    if (!annex.column_numbers.empty()) table.rows.push_back(number_row(annex.column_numbers, texts));
    for (document::Row& row : table.rows)
        row.kind = document::RowKind::header;
    table.header_rows = static_cast<int>(table.rows.size());
    return table;
}

}  // namespace

document::Table fill_annex_table(const plan::Annex& annex, const Rules& rules, const Texts& texts) {
    document::Table table = head(annex, rules, texts);
    for_each_annex_row(annex, table.header_rows, texts,
                       [&](document::Row& row) { table.rows.push_back(std::move(row)); });
    return table;
}

document::Table annex_table_of_later_rows(std::shared_ptr<const plan::Annex> annex, const Rules& rules,
                                          std::shared_ptr<const Texts> texts) {
    document::Table table = head(*annex, rules, *texts);
    table.further_rows = [annex = std::move(annex), texts = std::move(texts), first = table.header_rows](
                             const auto& visit) { for_each_annex_row(*annex, first, *texts, visit); };
    return table;
}

}  // namespace kehoach::fill
