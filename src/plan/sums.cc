#include "plan/sums.h"

#include <algorithm>
#include <limits>
#include <string>

#include "base/text.h"
#include "plan/row_level.h"

namespace kehoach::plan {

namespace {

class TaskCollector {
  public:
    TaskCollector(std::size_t cell, Blanks blanks) : cell_(cell), blanks_(blanks) {}

    void add(const std::vector<Task>& tasks) {
        for (const Task& task : tasks) {
            const bool is_kept_blank = blanks_ == Blanks::kept && task.tasks.empty();
            if (task.amounts.contains(cell_) || is_kept_blank)
                found_.push_back(&task);
            else
                add(task.tasks);
        }
    }

    void add(const std::vector<Group>& groups) {
        for (const Group& group : groups) {
            add(group.tasks);
            add(group.groups);
        }
    }

    std::vector<const Task*> take() && { return std::move(found_); }

  private:
    std::size_t cell_;
    Blanks blanks_;
    std::vector<const Task*> found_;
};

bool heads_others(const PlainTable& table, const std::vector<int>& levels, std::size_t row) {
    const std::size_t next = row + 1;
    return next < levels.size() && next != table.total_row && levels[next] > levels[row];
}

template <class ValueOf>
std::optional<Amount> sum(const std::vector<Amount>& amounts, ValueOf value_of) {
    if (amounts.empty()) return std::nullopt;
    Amount total = amounts.front();
    total.value = value_of(total);
    for (auto amount = amounts.begin() + 1; amount != amounts.end(); ++amount) {
        const bool is_alike =
            amount->is_percent == total.is_percent && trim(amount->unit) == trim(total.unit);
        const auto value = is_alike ? add(total.value, value_of(*amount)) : std::nullopt;
        if (!value) return std::nullopt;
        total.value = *value;
    }
    const auto [fewest, most] = std::ranges::minmax(amounts, {}, &Amount::decimals);
    total.decimals = std::clamp(total.value.shortened().scale(), fewest.decimals, most.decimals);
    return total;
}

}  // namespace

std::vector<std::string> row_numbers(const PlainTable& table) {
    std::vector<std::string> numbers;
    const auto found = std::ranges::find(table.columns, Role::number, &TableColumn::role);
    const auto column = static_cast<int>(found - table.columns.begin());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const bool is_header = row < static_cast<std::size_t>(table.header_rows);
        const TableCell* cell = is_header ? nullptr : find_cell(table.rows[row], column);
        numbers.push_back(cell ? plain(cell->paragraphs.front()) : "");
    }
    return numbers;
}

std::vector<const Task*> summed_tasks(const Annex& annex, std::size_t cell, Blanks blanks) {
    TaskCollector collector(cell, blanks);
    collector.add(annex.tasks);
    collector.add(annex.groups);
    return std::move(collector).take();
}

std::vector<std::size_t> summed_rows(const PlainTable& table, int column, Blanks blanks) {
    constexpr int nothing_above = std::numeric_limits<int>::max();
    const std::vector<int> levels = row_levels(row_numbers(table));
    std::vector<std::size_t> rows;
    int counted = nothing_above;  // the level of the row that stands for those below it
    for (auto row = static_cast<std::size_t>(table.header_rows); row < table.rows.size(); ++row) {
        if (row == table.total_row || levels[row] > counted) continue;
        counted = nothing_above;
        const bool has_amount = amount_in(table.rows[row], column) != nullptr;
        const bool is_kept_blank = !has_amount && blanks == Blanks::kept && !heads_others(table, levels, row);
        if (has_amount || is_kept_blank) rows.push_back(row);
        if (has_amount) counted = levels[row];
    }
    return rows;
}

const TableCell* find_cell(const TableRow& row, int column) {
    const auto found = std::ranges::find(row.cells, column, &TableCell::column);
    return found == row.cells.end() ? nullptr : &*found;
}

const Amount* amount_in(const TableRow& row, int column) {
    const TableCell* cell = find_cell(row, column);
    return cell ? std::get_if<Amount>(&cell->value) : nullptr;
}

std::vector<Amount> amounts_of(const std::vector<const Task*>& tasks, std::size_t cell) {
    std::vector<Amount> amounts;
    for (const Task* task : tasks)
        amounts.push_back(task->amounts.at(cell));
    return amounts;
}

std::vector<Amount> amounts_of(const PlainTable& table, const std::vector<std::size_t>& rows, int column) {
    std::vector<Amount> amounts;
    for (const std::size_t row : rows)
        amounts.push_back(*amount_in(table.rows[row], column));
    return amounts;
}

std::optional<Amount> sum_of(const std::vector<Amount>& amounts) {
    return sum(amounts, [](const Amount& amount) { return amount.on_paper(); });
}

bool is_sum_of(const Amount& total, const std::vector<Amount>& amounts) {
    const auto is_total = [&](const std::optional<Amount>& found) {
        return found && found->value.rounded(total.decimals) == total.on_paper();
    };
    return is_total(sum_of(amounts)) ||
           is_total(sum(amounts, [](const Amount& amount) { return amount.value; }));
}

}  // namespace kehoach::plan
