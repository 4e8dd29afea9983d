// What of annexes is no list of tasks, as lines.
#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <variant>

#include "draft/diff_parts.h"
#include "plan/typed.h"

namespace kehoach::draft {

namespace {

bool is_task_list(const plan::Annex& annex) {
    std::set<plan::Role> roles;
    for (const plan::Column* column : plan::leaf_columns(annex.columns))
        roles.insert(column->role);
    return roles.contains(plan::Role::task) &&
           (roles.contains(plan::Role::lead) || roles.contains(plan::Role::due));
}

std::string cell_text(const std::vector<plan::Text>& paragraphs) {
    std::string text;
    for (const plan::Text& paragraph : paragraphs)
        text += (text.empty() ? "" : " ") + plan::typed(paragraph);
    return text;
}

std::string row_text(const plan::Task& task) {
    std::string text;
    for (const plan::Cell& cell : task.cells) {
        if (!text.empty()) text += " | ";
        if (cell) text += cell_text(*cell);
    }
    return text;
}

// With the amounts that somebody has typed; sums follow from the rows.
std::string total_text(const plan::Annex& annex) {
    std::string text = plan::typed(annex.total);
    if (annex.is_total_summed) return text;
    for (const auto& [cell, amount] : annex.total_amounts)
        text += " | " + printed(amount);
    return text;
}

class AnnexLines {
  public:
    std::vector<Line> of(const plan::Plan& plan) && {
        for (const plan::Annex& annex : plan.annexes) {
            name_ = plan::plain(annex.label);
            add("", plan::typed(annex.label));
            add("", plan::typed(annex.title));
            add("", plan::typed(annex.reference));
            add("", plan::typed(annex.unit));
            add_columns(annex.columns);
            shows_rows_ = !is_task_list(annex);
            add_rows(annex.tasks);
            add_groups(annex.groups);
            add("", total_text(annex));
            if (annex.table) add_table(*annex.table);
            std::ranges::move(lines_of(annex.body, name_), std::back_inserter(lines_));
        }
        return std::move(lines_);
    }

  private:
    void add(const std::string& number, const std::string& text) {
        if (!text.empty()) lines_.push_back({name_, name_, number, text});
    }
    void add_columns(const std::vector<plan::Column>& columns) {
        for (const plan::Column& column : columns) {
            add("", plan::typed(column.title));
            add_columns(column.columns);
        }
    }
    void add_rows(const std::vector<plan::Task>& tasks) {
        if (!shows_rows_) return;
        for (const plan::Task& task : tasks) {
            add(plan::typed(task.number), row_text(task));
            add_rows(task.tasks);
        }
    }
    void add_groups(const std::vector<plan::Group>& groups) {
        for (const plan::Group& group : groups) {
            add(plan::typed(group.number), plan::typed(group.label));
            add_rows(group.tasks);
            add_groups(group.groups);
        }
    }

    // Sums that the program has added follow from the rows.
    void add_table(const plan::PlainTable& table) {
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            add_row(table, table.rows[i], table.is_total_added && i == table.total_row);
    }

    void add_row(const plan::PlainTable& table, const plan::TableRow& row, bool is_sum) {
        std::string number, text;
        for (const plan::TableCell& cell : row.cells) {
            if (is_sum && std::holds_alternative<plan::Amount>(cell.value)) continue;
            const bool is_number =
                table.columns[static_cast<std::size_t>(cell.column)].role == plan::Role::number;
            if (!is_number && !text.empty()) text += " | ";
            (is_number ? number : text) += cell_text(cell.paragraphs);
        }
        add(number, text);
    }

    std::string name_;
    bool shows_rows_ = false;
    std::vector<Line> lines_;
};

}  // namespace

std::vector<Difference> diff_annexes(const plan::Plan& before, const plan::Plan& after) {
    return diff_lines(Part::annex, AnnexLines().of(before), AnnexLines().of(after));
}

}  // namespace kehoach::draft
