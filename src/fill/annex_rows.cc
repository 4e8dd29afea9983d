#include "fill/annex_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "fill/cell_value.h"
#include "fill/table_styles.h"
#include "plan/sums.h"

namespace kehoach::fill {

namespace {

using document::Cell;
using document::RowKind;

// Words in a column of amounts stand in its middle.
const char* style_of(const plan::Column& column, bool is_amount = false) {
    if (column.align) return cell_style(*column.align);
    const plan::Role role = column.role;
    const bool is_centred =
        role == plan::Role::number || role == plan::Role::due || role == plan::Role::amount;
    if (is_amount) return cell_style(plan::CellAlign::right);
    return cell_style(is_centred ? plan::CellAlign::center : plan::CellAlign::left);
}

class AnnexRows {
  public:
    AnnexRows(const plan::Annex& annex, int first_row, const Texts& texts,
              const std::function<void(document::Row&)>& visit)
        : annex_(annex),
          texts_(texts),
          visit_(visit),
          leaves_(plan::leaf_columns(annex.columns)),
          owners_(leaves_.size()),
          next_row_(first_row) {
        has_number_ = !leaves_.empty() && leaves_.front()->role == plan::Role::number;
    }

    void all() {
        for (const plan::Task& task : annex_.tasks)
            add_task(task, RowKind::task);
        for (const plan::Group& group : annex_.groups)
            add_group(group);
        const bool has_total = !annex_.total_amounts.empty() || !annex_.total.empty();
        // The total does not stand alone on a page.
        if (has_total && !waiting_.empty()) waiting_.back().keep_with_next = true;
        if (!annex_.total_amounts.empty())
            add(total_row());
        else if (has_total)
            add(wide_row(RowKind::total, annex_.total, group_style));
        give_waiting();
    }

  private:
    int columns() const { return static_cast<int>(leaves_.size()); }
    int first_cell() const { return has_number_ ? 1 : 0; }
    const plan::Column& leaf(int column) const { return *leaves_[static_cast<std::size_t>(column)]; }

    Cell cell(int column, const std::string& style, const std::vector<plan::Text>& paragraphs) const {
        return annex_cell(column, style, paragraphs, texts_);
    }

    // A row that shares no cell with those above ends their waiting.
    void add(document::Row row, bool shares = false) {
        if (!shares) give_waiting();
        for (const Cell& cell : row.cells)
            std::fill_n(owners_.begin() + cell.column, cell.column_span, waiting_.size());
        waiting_.push_back(std::move(row));
        ++next_row_;
    }

    void give_waiting() {
        for (document::Row& row : waiting_)
            visit_(row);
        waiting_.clear();
        std::ranges::fill(owners_, std::nullopt);
    }

    // A row of one cell over the table's width.
    document::Row wide_row(RowKind kind, const plan::Text& text, const std::string& style) const {
        document::Row row;
        row.kind = kind;
        row.cells.push_back(cell(0, style, {text}));
        row.cells.back().column_span = columns();
        return row;
    }

    void add_group(const plan::Group& group) {
        document::Row row;
        if (group.number.empty() || !has_number_ || columns() < 2) {
            row = wide_row(RowKind::group, group.label, group_style);
        } else {
            row.kind = RowKind::group;
            row.cells.push_back(cell(0, group_number_style, {group.number}));
            row.cells.back().paragraphs.front().anchor = texts_.references().group_anchor(annex_, group.id);
            row.cells.push_back(cell(1, group_style, {group.label}));
            row.cells.back().column_span = columns() - 1;
        }
        row.keep_with_next = true;
        add(std::move(row));
        for (const plan::Task& task : group.tasks)
            add_task(task, RowKind::task);
        for (const plan::Group& child : group.groups)
            add_group(child);
    }

    void add_task(const plan::Task& task, RowKind kind) {
        document::Row row;
        row.kind = kind;
        row.cells.reserve(leaves_.size());
        row.anchor = texts_.references().task_anchor(annex_, task.id);
        bool shares = std::ranges::any_of(task.cells, [](const plan::Cell& part) { return !part; });
        // A row that shares cells with the one above shares its number with it, too.
        const bool shares_number = has_number_ && shares && task.number.empty() && extend_from_above(0);
        if (has_number_ && !shares_number)
            row.cells.push_back(cell(0, style_of(*leaves_.front()), {task.number}));
        shares = shares_number;
        for (std::size_t i = 0; i < task.cells.size(); ++i)
            shares = !add_cell(task, i, row) || shares;
        if (!annex_.total_amounts.empty()) rows_of_tasks_[&task] = next_row_;
        add(std::move(row), shares);
        for (const plan::Task& child : task.tasks)
            add_task(child, RowKind::subtask);
    }

    // False where the cell above covers this one, too.
    bool add_cell(const plan::Task& task, std::size_t index, document::Row& row) {
        const int column = first_cell() + static_cast<int>(index);
        const plan::Cell& typed = task.cells[index];
        if (!typed && extend_from_above(column)) return false;
        const auto amount = task.amounts.find(index);
        const bool is_amount = amount != task.amounts.end();
        row.cells.push_back(typed ? cell(column, style_of(leaf(column), is_amount), *typed)
                                  : cell(column, style_of(leaf(column), is_amount), {}));
        if (is_amount) row.cells.back().value = number_of(amount->second);
        return true;
    }

    // Lets the cell above this column, in the nearest row that has one, cover the newest row, too. All rows
    // but the last are kept with the next already: each was the last when the one below it shared a cell.
    bool extend_from_above(int column) {
        const auto owner = owners_[static_cast<std::size_t>(column)];
        if (!owner || waiting_[*owner].kind == RowKind::group) return false;
        const auto above = std::ranges::find_if(waiting_[*owner].cells, [column](const Cell& cell) {
            return cell.column <= column && column < cell.column + cell.column_span;
        });
        ++above->row_span;
        waiting_.back().keep_with_next = true;
        return true;
    }

    // The label up to the first amount column, then the amounts.
    document::Row total_row() const {
        const auto amounts = [&](int column) {
            return annex_.total_amounts.find(static_cast<std::size_t>(column - first_cell()));
        };
        int first_amount = first_cell();
        while (first_amount < columns() && leaf(first_amount).role != plan::Role::amount)
            ++first_amount;
        document::Row row;
        row.kind = RowKind::total;
        if (first_amount > 0) {
            row.cells.push_back(cell(0, group_number_style, {annex_.total}));
            row.cells.back().column_span = first_amount;
        }
        for (int column = first_amount; column < columns(); ++column) {
            const auto amount = amounts(column);
            const bool is_amount = amount != annex_.total_amounts.end();
            row.cells.push_back(cell(column, style_of(leaf(column), is_amount), {}));
            if (is_amount) set_total(row.cells.back(), amount->first, amount->second);
        }
        return row;
    }

    void set_total(Cell& filled, std::size_t index, const plan::Amount& amount) const {
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

    const plan::Annex& annex_;
    const Texts& texts_;
    const std::function<void(document::Row&)>& visit_;
    std::vector<const plan::Column*> leaves_;
    bool has_number_ = false;
    std::vector<document::Row> waiting_;              // the rows that share cells with the newest
    std::vector<std::optional<std::size_t>> owners_;  // by column: the one of them whose cell covers it last
    int next_row_;                                    // of the table
    std::map<const plan::Task*, int> rows_of_tasks_;  // where a total may sum them up
};

}  // namespace

document::Cell annex_cell(int column, const std::string& style, const std::vector<plan::Text>& paragraphs,
                          const Texts& texts) {
    Cell result;
    result.column = column;
    result.center_vertically = true;
    result.paragraphs.reserve(paragraphs.size());
    for (const plan::Text& text : paragraphs)
        result.paragraphs.push_back(texts.paragraph(style, text));
    if (paragraphs.empty()) result.paragraphs.push_back(texts.paragraph(style, {}));
    return result;
}

void for_each_annex_row(const plan::Annex& annex, int first_row, const Texts& texts,
                        const std::function<void(document::Row&)>& visit) {
    AnnexRows(annex, first_row, texts, visit).all();
}

}  // namespace kehoach::fill
