// The groups and tasks of an annex table: their ids, numbers, cells and deadlines.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/columns.h"
#include "plan/fields.h"
#include "plan/plan.h"

namespace kehoach::plan {

// Reads the rows of one annex; ids are unique in it.
class RowReader {
  public:
    RowReader(const RowShape& shape, std::optional<int> plan_year, Digits digits, TextReader& reader)
        : shape_(shape), plan_year_(plan_year), digits_(digits), reader_(reader) {}

    // The `tasks` of an annex, a group or a task (`parent`), and the `groups` of an annex or a group. Each
    // row is forgotten when it has been read: a long list is never held twice. Diagnostics: cell-count,
    // null-without-cell-above, duplicate-id, bad-id, number-without-column, duplicate-number (a warning),
    // bad-progress, too-many-rows.
    std::vector<Task> tasks(Value list, const std::string& parent_id, const Task* parent);
    std::vector<Group> groups(Value list, const std::string& parent_id);

  private:
    class Siblings;

    Task read_task(Value map, const std::string& parent_id, const Task* above, bool is_subtask,
                   Siblings& siblings);
    Group read_group(Value map, const std::string& parent_id, Siblings& siblings);
    Text read_number(Fields& fields, Siblings& siblings);
    std::string task_id(Fields& fields, const std::string& path);
    // False, and an error for the first, when there are more rows than a table can have.
    bool count_row(const Value& row);
    void register_id(const std::string& id, const Span& place);
    void read_cells(const Value& list, const Task* above, Task& task);
    Cell read_cell(const Value& value);
    void read_due(const Task* above, Task& task) const;
    void read_amounts(const Value& cells, Task& task);
    Diagnostics& diagnostics() { return reader_.diagnostics(); }

    const RowShape& shape_;
    std::optional<int> plan_year_;
    Digits digits_;
    TextReader& reader_;
    std::map<std::string, int> lines_of_ids_;
    std::size_t count_ = 0;  // of the rows so far
};

}  // namespace kehoach::plan
