#include "fill/impossible_deadlines.h"

#include <string>
#include <vector>

#include "plan/impossible_day.h"

namespace kehoach::fill {

namespace {

void check(const std::vector<plan::Text>& cell, Diagnostics& diagnostics) {
    for (const plan::Text& text : cell)
        if (const auto day = plan::impossible_day(plan::plain(text)))
            diagnostics.warning("impossible-deadline", text.span, {*day});
}

// Cells of tasks, whose table has these columns for them.
class TaskCells {
  public:
    TaskCells(const plan::Annex& annex, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
        for (const plan::Column* column : plan::leaf_columns(annex.columns))
            if (column->role != plan::Role::number) roles_.push_back(column->role);
    }

    void check(const std::vector<plan::Task>& tasks) const {
        for (const plan::Task& task : tasks) {
            for (std::size_t i = 0; i < std::min(task.cells.size(), roles_.size()); ++i)
                if (roles_[i] == plan::Role::due && task.cells[i]) fill::check(*task.cells[i], diagnostics_);
            check(task.tasks);
        }
    }

    void check(const std::vector<plan::Group>& groups) const {
        for (const plan::Group& group : groups) {
            check(group.tasks);
            check(group.groups);
        }
    }

  private:
    std::vector<plan::Role> roles_;
    Diagnostics& diagnostics_;
};

void check(const plan::PlainTable& table, Diagnostics& diagnostics) {
    for (std::size_t i = static_cast<std::size_t>(table.header_rows); i < table.rows.size(); ++i)
        for (const plan::TableCell& cell : table.rows[i].cells)
            if (table.columns[static_cast<std::size_t>(cell.column)].role == plan::Role::due)
                check(cell.paragraphs, diagnostics);
}

}  // namespace

void warn_of_impossible_deadlines(const plan::Plan& plan, Diagnostics& diagnostics) {
    for (const plan::Annex& annex : plan.annexes) {
        const TaskCells cells(annex, diagnostics);
        cells.check(annex.tasks);
        cells.check(annex.groups);
        if (annex.table) check(*annex.table, diagnostics);
    }
}

}  // namespace kehoach::fill
