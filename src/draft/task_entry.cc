#include "draft/task_entry.h"

#include <set>

#include "plan/task_table.h"

namespace kehoach::draft {

namespace {

using plan::TaskField;

std::string cell_of(const plan::TaskTable& table, const plan::TaskRow& row, TaskField field) {
    const auto column = table.find(field);
    return column ? row.cells[*column] : std::string();
}

std::string without_annex(const std::string& id) { return id.substr(id.find('/') + 1); }

}  // namespace

std::vector<TaskEntry> task_entries(const plan::Plan& plan) {
    const plan::TaskTable table(plan);
    std::vector<TaskEntry> entries;
    std::set<const plan::Annex*> annexes;
    table.for_each([&](const plan::TaskRow& row) {
        if (row.is_heading) return;
        annexes.insert(row.annex);
        entries.push_back({row.id, cell_of(table, row, TaskField::group),
                           cell_of(table, row, TaskField::number), cell_of(table, row, TaskField::task),
                           cell_of(table, row, TaskField::product), cell_of(table, row, TaskField::lead),
                           cell_of(table, row, TaskField::support), cell_of(table, row, TaskField::due),
                           row.task});
    });
    if (annexes.size() < 2)
        for (TaskEntry& entry : entries)
            entry.id = without_annex(entry.id);
    return entries;
}

std::optional<std::string> source_id(const std::string& source, const std::string& plan_name) {
    if (source.size() <= plan_name.size() + 1 || !source.starts_with(plan_name + " ")) return std::nullopt;
    return source.substr(plan_name.size() + 1);
}

}  // namespace kehoach::draft
