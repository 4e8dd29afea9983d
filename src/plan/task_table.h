// A plan's tasks as one flat table, a row for each task and each part of one: what the workbook's working
// sheet shows and `import` reads back (task_sheet.h has the places).
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace kehoach::plan {

enum class TaskField {
    id,      // of the row
    annex,   // of plans with several lists of tasks: the name of its sheet
    group,   // "I. CHỈ ĐẠO", "VII. SỐ HOÁ / VII.1. Hạ tầng"
    number,  // as typed
    task,
    product,
    lead,
    support,
    due,    // the words
    start,  // its days, as read from the words
    end,
    other,  // a column of the annex's own
    status,
    progress,
    result,
    note
};

struct TaskColumn {
    TaskField field = TaskField::other;
    std::string key;    // the field's name; of a column of the annex's own "other:TITLE"
    std::string title;  // on the working sheet; unique there, apart from upper and lower case
};

struct TaskRow {
    std::string id;  // "1/VI.3": the number of the annex in the plan, and the id of the task in it
    const Annex* annex = nullptr;
    const Group* group = nullptr;  // the innermost; null: none
    const Task* task = nullptr;
    bool is_part = false;  // a sub-task
    // Neither lead nor deadline of its own, but parts that have them.
    bool is_heading = false;
    // One for each column: texts as printed, paragraphs with a line feed between them; days as 2026-02-09,
    // status as todo, doing …, progress as 50. A cell that the one above covers says what that one says.
    std::vector<std::string> cells;
    std::vector<bool> covered;  // one for each column
};

// A group as the column for groups names it.
struct TaskGroup {
    const Annex* annex = nullptr;
    const Group* group = nullptr;
    std::string sheet;  // as the column for annexes names the annex
    std::string name;
};

class TaskTable {
  public:
    // Of all annexes that are lists of tasks: that have a column for tasks, and one for who leads or for
    // deadlines. `plan` must outlive the table.
    explicit TaskTable(const Plan& plan);

    bool empty() const { return sources_.empty(); }  // no such annex
    // Those that the annexes have, in the order of TaskField; id, status, progress, result and note always.
    const std::vector<TaskColumn>& columns() const { return columns_; }
    std::optional<std::size_t> find(TaskField field) const;

    // The columns that the cells of a task of `annex` go to, one for each cell. The annex must be a list of
    // tasks of the plan.
    const std::vector<std::size_t>& columns_of(const Annex& annex) const;

    // All groups, those without a task, too, in the order of the paper.
    std::vector<TaskGroup> groups() const;

    // In the order of the paper. The row is reused: it is valid during the call.
    void for_each(const std::function<void(const TaskRow&)>& visit) const;

  private:
    // One annex, and where its cells go.
    struct Source {
        const Annex* annex = nullptr;
        std::size_t number = 0;  // in the plan, from 1
        std::string sheet;
        std::vector<std::size_t> columns;  // of its leaf columns but the number column
    };
    class Walk;

    void add_columns(const std::set<TaskField>& fields, const std::vector<std::string>& others);
    std::size_t column_of(TaskField field, const std::string& title) const;

    std::vector<Source> sources_;
    std::vector<TaskColumn> columns_;
};

// SHA-256 over the columns' keys and all cells: equal exactly when nothing in the table has changed.
std::string content_hash(const TaskTable& table);

inline constexpr std::array task_statuses{TaskStatus::todo, TaskStatus::doing, TaskStatus::done,
                                          TaskStatus::dropped};
// "Chưa thực hiện", "Đang thực hiện", "Hoàn thành", "Không thực hiện".
std::string_view status_word(TaskStatus status);
// todo, doing, done, dropped.
std::string_view status_key(TaskStatus status);

}  // namespace kehoach::plan
