#include "intake/verify.h"

#include <algorithm>

#include "base/yaml_writer.h"
#include "intake/grid.h"
#include "plan/to_value.h"

namespace kehoach::intake {

namespace {

using plan::TaskField;

// What follows from other cells, or from where a row stands.
bool is_derived(TaskField field) {
    return field == TaskField::id || field == TaskField::start || field == TaskField::end ||
           field == TaskField::group || field == TaskField::annex;
}

void drop_tasks(Value& value) {
    std::erase_if(value.entries, [](const Entry& entry) { return entry.key == "tasks"; });
    for (Entry& entry : value.entries)
        if (entry.key == "groups") std::ranges::for_each(entry.value.items, drop_tasks);
}

// The annex but its tasks.
std::string frame_of(const plan::Plan& plan, const plan::Annex& annex) {
    Value value = to_value(annex, plan.footnotes, plan::Detail::work);
    drop_tasks(value);
    return to_yaml(value);
}

std::string cell_of(const Present& present, const PresentRow& row, const std::string& key) {
    const auto column = std::ranges::find(present.columns(), key, &plan::TaskColumn::key);
    if (column == present.columns().end()) return {};
    return tidy(row.cells[static_cast<std::size_t>(column - present.columns().begin())]);
}

std::string row_difference(const Present& before, const WantedRow& wanted, const Present& after,
                           const PresentRow& row) {
    if (row.id != wanted.id) return wanted.id;
    for (std::size_t i = 0; i < before.columns().size(); ++i) {
        const plan::TaskColumn& column = before.columns()[i];
        if (!is_derived(column.field) && cell_of(after, row, column.key) != tidy(wanted.cells[i]))
            return wanted.id + ", " + column.title;
    }
    return {};
}

}  // namespace

std::string first_difference(const Present& before, const std::vector<WantedRow>& wanted,
                             const Present& after) {
    const plan::Plan& old = before.plan();
    const plan::Plan& read = after.plan();
    for (std::size_t i = 0; i < old.annexes.size(); ++i)
        if (i >= read.annexes.size() || frame_of(old, old.annexes[i]) != frame_of(read, read.annexes[i]))
            return old.annexes[i].file;
    for (std::size_t i = 0; i < std::min(wanted.size(), after.rows().size()); ++i)
        if (std::string found = row_difference(before, wanted[i], after, after.rows()[i]); !found.empty())
            return found;
    if (wanted.size() > after.rows().size()) return wanted[after.rows().size()].id;
    if (wanted.size() < after.rows().size()) return after.rows()[wanted.size()].id;
    return {};
}

}  // namespace kehoach::intake
