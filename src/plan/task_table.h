// A plan's tasks as one flat table, a row for each task and each part of one: what the workbook's working
// sheet shows and `import` reads back.
//
// The workbook keeps it twice:
//
//   sheet "Theo dõi" (working_sheet), for people. Row 1 has the titles of the columns, from row 2 on there is
//   a row for each row of the table, as an Excel table. The id stands in the hidden column "Mã". Texts are
//   strings, with line feeds between paragraphs; `start` and `end` are dates, `progress` is a number from 0
//   to 1, `status` one of the words of status_word(). People may sort, filter, add and remove rows, move
//   columns and add their own; a row that they add has no id. Columns that the other sheet does not list are
//   calculated and hold no data of the plan: "Kỳ", and hidden ones.
//
//   sheet "kehoach" (record_sheet), very hidden: what was exported, all of it strings.
//       A1:B5   format | kehoach-task-table/1,  plan | its name,  hash | content_hash(),  rows | how many,
//               columns | how many
//       row 6   the columns' keys: id, group, number, task, …
//       row 7   their titles on the working sheet
//       row 8…  the rows in the plan's order, each cell as TaskRow::cells has it
//
// Cells longer than longest_cell are cut to it in both sheets (and a warning says so): `import` must not take
// an edit of such a cell.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace kehoach::plan {

inline constexpr const char* working_sheet = "Theo dõi";
inline constexpr const char* record_sheet = "kehoach";
inline constexpr const char* record_format = "kehoach-task-table/1";
inline constexpr std::size_t record_heading_rows = 7;  // before the first row of the table

// Excel's limit for the text of a cell, in UTF-16 code units.
inline constexpr std::size_t longest_cell = 32767;

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

class TaskTable {
  public:
    // Of all annexes that are lists of tasks: that have a column for tasks, and one for who leads or for
    // deadlines. `plan` must outlive the table.
    explicit TaskTable(const Plan& plan);

    bool empty() const { return sources_.empty(); }  // no such annex
    // Those that the annexes have, in the order of TaskField; id, status, progress, result and note always.
    const std::vector<TaskColumn>& columns() const { return columns_; }
    std::optional<std::size_t> find(TaskField field) const;

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

// "Phụ lục", or "Phụ lục II" of several: the name of the annex's print sheet.
std::string sheet_name(const Plan& plan, std::size_t annex_number);

// "Chưa thực hiện", "Đang thực hiện", "Hoàn thành", "Không thực hiện".
std::string_view status_word(TaskStatus status);
// todo, doing, done, dropped.
std::string_view status_key(TaskStatus status);

}  // namespace kehoach::plan
