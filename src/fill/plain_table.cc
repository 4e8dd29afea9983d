#include "fill/plain_table.h"

#include <string>
#include <utility>
#include <variant>

#include "fill/cell_value.h"
#include "fill/table_styles.h"
#include "plan/sums.h"

namespace kehoach::fill {

namespace {

class PlainRows {
  public:
    PlainRows(const plan::PlainTable& table, const Texts& texts) : table_(table), texts_(texts) {}

    std::size_t size() const { return table_.rows.size(); }

    document::Row fill_row(std::size_t index) const {
        document::Row row;
        row.kind = is_header(index)            ? document::RowKind::header
                   : index == table_.total_row ? document::RowKind::total
                                               : document::RowKind::task;
        for (const plan::TableCell& cell : table_.rows[index].cells) {
            row.cells.push_back(fill_cell(cell, index));
            // Rows of one merged cell stay together.
            row.keep_with_next = row.keep_with_next || (cell.row_span > 1 && !is_header(index));
        }
        return row;
    }

  private:
    bool is_header(std::size_t row) const { return row < static_cast<std::size_t>(table_.header_rows); }

    document::Cell fill_cell(const plan::TableCell& cell, std::size_t row) const {
        document::Cell filled;
        filled.column = cell.column;
        filled.column_span = cell.column_span;
        filled.row_span = cell.row_span;
        filled.center_vertically = true;
        for (const plan::Text& paragraph : cell.paragraphs)
            filled.paragraphs.push_back(texts_.paragraph(style_of(cell, row), paragraph));
        if (table_.rows[row].is_bold) make_bold(filled.paragraphs);
        filled.value = value_of(cell, row);
        return filled;
    }

    // Words in a column of amounts stand in its middle.
    std::string style_of(const plan::TableCell& cell, std::size_t row) const {
        if (is_header(row)) return header_style;
        const plan::TableColumn& column = table_.columns[static_cast<std::size_t>(cell.column)];
        if (std::holds_alternative<plan::Amount>(cell.value)) return cell_style(plan::CellAlign::right);
        if (column.role == plan::Role::amount && cell.column_span == 1)
            return cell_style(plan::CellAlign::center);
        if (cell.column_span == 1) return cell_style(column.align);
        const bool is_total = row == table_.total_row;
        return cell_style(is_total ? plan::CellAlign::center : plan::CellAlign::left);
    }

    document::CellValue value_of(const plan::TableCell& cell, std::size_t row) const {
        if (const auto* date = std::get_if<Date>(&cell.value)) return *date;
        const auto* amount = std::get_if<plan::Amount>(&cell.value);
        if (!amount) return {};
        if (row == table_.total_row && !amount->is_percent) {
            const std::vector<std::size_t> summed = plan::summed_rows(table_, cell.column);
            const auto sum = plan::sum_of(plan::amounts_of(table_, summed, cell.column));
            if (sum && sum->value == amount->on_paper()) return sum_of(*amount, rows_of_sum(cell.column));
        }
        return number_of(*amount);
    }

    std::vector<int> rows_of_sum(int column) const {
        const std::vector<std::size_t> rows = plan::summed_rows(table_, column, plan::Blanks::kept);
        return {rows.begin(), rows.end()};
    }

    const plan::PlainTable& table_;
    const Texts& texts_;
};

// The header rows only.
document::Table head(const plan::PlainTable& table, const Rules& rules, const Texts& texts) {
    document::Table filled;
    filled.border = rules.border.standard;
    filled.cell_margin = rules.cell_margin.standard;
    filled.header_rows = table.header_rows;
    for (const plan::TableColumn& column : table.columns)
        filled.columns.push_back({column.width, {}});
    for (std::size_t row = 0; row < static_cast<std::size_t>(table.header_rows); ++row)
        filled.rows.push_back(PlainRows(table, texts).fill_row(row));
    return filled;
}

}  // namespace

document::Table fill_plain_table(const plan::PlainTable& table, const Rules& rules, const Texts& texts) {
    document::Table filled = head(table, rules, texts);
    const PlainRows rows(table, texts);
    while (filled.rows.size() < rows.size())
        filled.rows.push_back(rows.fill_row(filled.rows.size()));
    return filled;
}

document::Table plain_table_of_later_rows(const plan::PlainTable& table, const Rules& rules,
                                          std::shared_ptr<const Texts> texts) {
    document::Table filled = head(table, rules, *texts);
    filled.further_rows = [&table, texts = std::move(texts)](const auto& visit) {
        const PlainRows rows(table, *texts);
        for (auto index = static_cast<std::size_t>(table.header_rows); index < rows.size(); ++index) {
            document::Row row = rows.fill_row(index);
            visit(row);
        }
    };
    return filled;
}

}  // namespace kehoach::fill
