#include "fill/annex_table.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

#include "fill/cell_value.h"
#include "fill/table_styles.h"
#include "plan/sums.h"

namespace kehoach::fill {

namespace {

using document::Cell;
using document::RowKind;

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

// Words in a column of amounts stand in its middle.
const char* style_of(const plan::Column& column, bool is_amount = false) {
    if (column.align) return cell_style(*column.align);
    const plan::Role role = column.role;
    const bool is_centred =
        role == plan::Role::number || role == plan::Role::due || role == plan::Role::amount;
    if (is_amount) return cell_style(plan::CellAlign::right);
    return cell_style(is_centred ? plan::CellAlign::center : plan::CellAlign::left);
}

class AnnexTable {
  public:
    AnnexTable(const plan::Annex& annex, const Rules& rules, const Texts& texts)
        : annex_(annex), texts_(texts), leaves_(plan::leaf_columns(annex.columns)) {
        has_number_ = !leaves_.empty() && leaves_.front()->role == plan::Role::number;
        table_.border = rules.border.standard;
        table_.cell_margin = rules.cell_margin.standard;
        table_.span = annex.span;
        for (const plan::Column* leaf : leaves_)
            table_.columns.push_back({leaf->width, {}});
    }

    document::Table build() && {
        header();
        for (const plan::Task& task : annex_.tasks)
            add_task(task, RowKind::task);
        for (const plan::Group& group : annex_.groups)
            add_group(group);
        if (!annex_.total_amounts.empty())
            add_total_row();
        else if (!annex_.total.empty())
            add_wide_row(RowKind::total, annex_.total, group_style);
        keep_total();
        return std::move(table_);
    }

  private:
    // The total does not stand alone on a page.
    void keep_total() {
        std::vector<document::Row>& rows = table_.rows;
        const auto headers = static_cast<std::size_t>(table_.header_rows);
        if (rows.size() > headers + 1 && rows.back().kind == RowKind::total)
            rows[rows.size() - 2].keep_with_next = true;
    }

    int columns() const { return static_cast<int>(leaves_.size()); }
    int first_cell() const { return has_number_ ? 1 : 0; }
    const plan::Column& leaf(int column) const { return *leaves_[static_cast<std::size_t>(column)]; }

    document::Row& add_row(RowKind kind) {
        table_.rows.emplace_back().kind = kind;
        return table_.rows.back();
    }

    void header() {
        const int rows = depth(annex_.columns);
        for (int i = 0; i < rows; ++i)
            add_row(RowKind::header);
        add_header_cells(annex_.columns, 0, 0, rows);
        if (!annex_.column_numbers.empty()) {
            document::Row& row = add_row(RowKind::header);
            int column = 0;
            for (const plan::Text& number : annex_.column_numbers)
                row.cells.push_back(cell(column++, cell_style(plan::CellAlign::center), {number}));
        }
        table_.header_rows = static_cast<int>(table_.rows.size());
    }

    void add_header_cells(const std::vector<plan::Column>& of, int first, std::size_t row, int rows_left) {
        for (const plan::Column& column : of) {
            Cell header = cell(first, header_style, {column.title});
            header.column_span = leaf_count(column);
            header.row_span = column.columns.empty() ? rows_left : 1;
            table_.rows[row].cells.push_back(std::move(header));
            add_header_cells(column.columns, first, row + 1, rows_left - 1);
            first += leaf_count(column);
        }
    }

    Cell cell(int column, const std::string& style, const std::vector<plan::Text>& texts) const {
        Cell result;
        result.column = column;
        result.center_vertically = true;
        result.paragraphs.reserve(texts.size());
        for (const plan::Text& text : texts)
            result.paragraphs.push_back(texts_.paragraph(style, text));
        if (texts.empty()) result.paragraphs.push_back(texts_.paragraph(style, {}));
        return result;
    }

    // A row of one cell over the table's width.
    void add_wide_row(RowKind kind, const plan::Text& text, const std::string& style) {
        Cell wide = cell(0, style, {text});
        wide.column_span = columns();
        add_row(kind).cells.push_back(std::move(wide));
    }

    void add_group(const plan::Group& group) {
        if (group.number.empty() || !has_number_ || columns() < 2) {
            add_wide_row(RowKind::group, group.label, group_style);
        } else {
            Cell label = cell(1, group_style, {group.label});
            label.column_span = columns() - 1;
            document::Row& row = add_row(RowKind::group);
            row.cells.push_back(cell(0, group_number_style, {group.number}));
            row.cells.back().paragraphs.front().anchor = texts_.references().group_anchor(annex_, group.id);
            row.cells.push_back(std::move(label));
        }
        table_.rows.back().keep_with_next = true;
        for (const plan::Task& task : group.tasks)
            add_task(task, RowKind::task);
        for (const plan::Group& child : group.groups)
            add_group(child);
    }

    void add_task(const plan::Task& task, RowKind kind) {
        document::Row& row = add_row(kind);
        row.cells.reserve(leaves_.size());
        row.anchor = texts_.references().task_anchor(annex_, task.id);
        // A row that shares cells with the one above shares its number with it, too.
        const bool shares = std::ranges::any_of(task.cells, [](const plan::Cell& part) { return !part; });
        if (has_number_ && !(shares && task.number.empty() && extend_from_above(0)))
            row.cells.push_back(cell(0, style_of(*leaves_.front()), {task.number}));
        if (!annex_.total_amounts.empty()) rows_of_tasks_[&task] = static_cast<int>(table_.rows.size()) - 1;
        for (std::size_t i = 0; i < task.cells.size(); ++i) {
            const int column = first_cell() + static_cast<int>(i);
            const auto amount = task.amounts.find(i);
            const bool is_amount = amount != task.amounts.end();
            const char* style = style_of(leaf(column), is_amount);
            if (task.cells[i])
                row.cells.push_back(cell(column, style, *task.cells[i]));
            else if (!extend_from_above(column))
                row.cells.push_back(cell(column, style, {}));
            if (is_amount) row.cells.back().value = number_of(amount->second);
        }
        for (const plan::Task& child : task.tasks)
            add_task(child, RowKind::subtask);
    }

    // The label up to the first amount column, then the amounts.
    void add_total_row() {
        const auto amounts = [&](int column) {
            return annex_.total_amounts.find(static_cast<std::size_t>(column - first_cell()));
        };
        int first_amount = first_cell();
        while (first_amount < columns() && leaf(first_amount).role != plan::Role::amount)
            ++first_amount;
        document::Row row;
        row.kind = RowKind::total;
        if (first_amount > 0) {
            Cell label = cell(0, group_number_style, {annex_.total});
            label.column_span = first_amount;
            row.cells.push_back(std::move(label));
        }
        for (int column = first_amount; column < columns(); ++column) {
            const auto amount = amounts(column);
            const bool is_amount = amount != annex_.total_amounts.end();
            row.cells.push_back(cell(column, style_of(leaf(column), is_amount), {}));
            if (is_amount) set_total(row.cells.back(), amount->first, amount->second);
        }
        table_.rows.push_back(std::move(row));
    }

    void set_total(Cell& filled, std::size_t index, const plan::Amount& amount) {
        filled.paragraphs.front().content.push_back(
            document::Run{plan::printed(amount), true, false, "", annex_.total.span});
        const auto sum = plan::sum_of(plan::amounts_of(plan::summed_tasks(annex_, index), index));
        if (!sum || amount.is_percent || !(sum->value == amount.on_paper())) {
            filled.value = number_of(amount);
            return;
        }
        std::vector<int> rows;
        for (const plan::Task* task : plan::summed_tasks(annex_, index, plan::Blanks::kept))
            rows.push_back(rows_of_tasks_.at(task));
        filled.value = sum_of(amount, std::move(rows));
    }

    // Lets the cell above this column, in the nearest row that has one, cover the newest row, too.
    bool extend_from_above(int column) {
        for (std::size_t r = table_.rows.size() - 1; r-- > static_cast<std::size_t>(table_.header_rows);) {
            if (table_.rows[r].kind == RowKind::group) return false;
            for (Cell& above : table_.rows[r].cells) {
                if (above.column > column || column >= above.column + above.column_span) continue;
                ++above.row_span;
                for (std::size_t i = r; i + 1 < table_.rows.size(); ++i)
                    table_.rows[i].keep_with_next = true;
                return true;
            }
        }
        return false;
    }

    const plan::Annex& annex_;
    const Texts& texts_;
    std::vector<const plan::Column*> leaves_;
    bool has_number_ = false;
    document::Table table_;
    std::map<const plan::Task*, int> rows_of_tasks_;  // where a total may sum them up
};

}  // namespace

document::Table fill_annex_table(const plan::Annex& annex, const Rules& rules, const Texts& texts) {
    return AnnexTable(annex, rules, texts).build();
}

}  // namespace kehoach::fill
