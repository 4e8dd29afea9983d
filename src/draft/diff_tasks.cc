// Lists of tasks, row by row and cell by cell.
#include <algorithm>
#include <map>
#include <set>

#include "draft/diff_parts.h"
#include "draft/pairing.h"
#include "plan/task_table.h"

namespace kehoach::draft {

namespace {

using plan::TaskField;

struct Row {
    TaskEntry entry;
    std::map<std::string, std::string> cells;  // by the column's key; no empty ones
};

struct Rows {
    std::vector<std::string> columns;  // keys of those that are compared
    std::vector<Row> rows;
};

// The place of a row is told apart, and its days are those of its words.
bool is_compared(TaskField field) {
    static const std::set<TaskField> others{TaskField::id,     TaskField::annex, TaskField::group,
                                            TaskField::number, TaskField::start, TaskField::end};
    return !others.contains(field);
}

bool says_nothing(TaskField field, const std::string& text) {
    return text.empty() || (field == TaskField::status && text == plan::status_key(plan::TaskStatus::todo));
}

Rows rows_of(const plan::Plan& plan) {
    const plan::TaskTable table(plan);
    Rows result;
    for (const plan::TaskColumn& column : table.columns())
        if (is_compared(column.field)) result.columns.push_back(column.key);
    const auto cell = [&](const plan::TaskRow& row, TaskField field) {
        const auto column = table.find(field);
        return column ? row.cells[*column] : std::string();
    };
    table.for_each([&](const plan::TaskRow& task) {
        Row& row = result.rows.emplace_back();
        row.entry.id = task.id;
        row.entry.group = cell(task, TaskField::group);
        row.entry.number = cell(task, TaskField::number);
        row.entry.task = cell(task, TaskField::task);
        row.entry.origin = task.task;
        for (std::size_t i = 0; i < task.cells.size(); ++i) {
            const plan::TaskColumn& column = table.columns()[i];
            if (is_compared(column.field) && !says_nothing(column.field, task.cells[i]))
                row.cells[column.key] = task.cells[i];
        }
    });
    return result;
}

std::vector<TaskEntry> entries_of(const Rows& rows) {
    std::vector<TaskEntry> entries;
    for (const Row& row : rows.rows)
        entries.push_back(row.entry);
    return entries;
}

// By `key_of`, where it names one row of each plan.
template <class KeyOf>
void add_known(const Rows& before, const Rows& after, KeyOf key_of, std::vector<KnownPair>& known) {
    std::map<std::string, std::vector<std::size_t>> old_rows, new_rows;
    for (std::size_t i = 0; i < before.rows.size(); ++i)
        old_rows[key_of(before.rows[i].entry)].push_back(i);
    for (std::size_t i = 0; i < after.rows.size(); ++i)
        new_rows[key_of(after.rows[i].entry)].push_back(i);
    for (const auto& [key, rows] : new_rows) {
        const auto found = old_rows.find(key);
        if (key.empty() || found == old_rows.end() || rows.size() > 1 || found->second.size() > 1) continue;
        known.push_back({found->second.front(), rows.front()});
    }
}

std::vector<std::string> all_columns(const Rows& before, const Rows& after) {
    std::vector<std::string> columns = after.columns;
    for (const std::string& column : before.columns)
        if (std::ranges::find(columns, column) == columns.end()) columns.push_back(column);
    return columns;
}

// "1/VI.3" is VI.3 where there is but one list.
std::string place_of(const Row& row, bool has_several) {
    return has_several ? row.entry.id : row.entry.id.substr(row.entry.id.find('/') + 1);
}

bool has_several_lists(const Rows& rows) {
    std::set<std::string> annexes;
    for (const Row& row : rows.rows)
        annexes.insert(row.entry.id.substr(0, row.entry.id.find('/')));
    return annexes.size() > 1;
}

std::string cell_of(const Row* row, const std::string& column) {
    if (!row) return {};
    const auto found = row->cells.find(column);
    return found == row->cells.end() ? std::string() : found->second;
}

Change change_of(const Row* before, const Row* after, bool says_something) {
    if (!before) return Change::added;
    if (!after) return Change::removed;
    return says_something ? Change::changed : Change::moved;
}

}  // namespace

std::vector<Difference> diff_tasks(const plan::Plan& before, const plan::Plan& after,
                                   const DiffOptions& options) {
    const Rows old_rows = rows_of(before), new_rows = rows_of(after);
    std::vector<KnownPair> known;
    if (options.ids_are_kept)
        add_known(
            old_rows, new_rows, [](const TaskEntry& entry) { return entry.id; }, known);
    add_known(
        old_rows, new_rows, [](const TaskEntry& entry) { return entry.origin->source; }, known);
    const std::vector<std::string> columns = all_columns(old_rows, new_rows);
    const bool has_several = has_several_lists(old_rows) || has_several_lists(new_rows);

    std::vector<Difference> differences;
    for (const Pairing& pairing : pair_up(entries_of(old_rows), entries_of(new_rows), known)) {
        const Row* old_row = pairing.before ? &old_rows.rows[*pairing.before] : nullptr;
        const Row* new_row = pairing.after ? &new_rows.rows[*pairing.after] : nullptr;
        Difference difference{Part::task, Change::changed, pairing.moved, "", "", "", {}};
        if (old_row) difference.before_place = place_of(*old_row, has_several);
        if (new_row) difference.after_place = place_of(*new_row, has_several);
        for (const std::string& column : columns) {
            const std::string old_text = cell_of(old_row, column), new_text = cell_of(new_row, column);
            if (old_text != new_text) difference.fields.push_back({column, old_text, new_text});
        }
        if (old_row && new_row && difference.fields.empty() && !pairing.moved) continue;
        difference.change = change_of(old_row, new_row, !difference.fields.empty());
        difference.label = (new_row ? new_row : old_row)->entry.task;
        differences.push_back(std::move(difference));
    }
    return differences;
}

}  // namespace kehoach::draft
