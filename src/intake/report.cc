#include "intake/report.h"

#include <utility>

#include "base/text.h"

namespace kehoach::intake {

namespace {

using plan::TaskField;

std::string place_text(const Place& place) {
    if (!place.cell.empty()) return place.cell;
    return place.line > 0 ? place.file + ":" + std::to_string(place.line) : place.file;
}

Report::Column column_of(const Present& present, std::size_t column) {
    return {present.columns()[column].key, present.columns()[column].title};
}

Report::Row row_of(const Present& present, std::size_t index) {
    const PresentRow& row = present.rows()[index];
    return {row.id, present.cell(row, TaskField::group), present.cell(row, TaskField::task), "", {}};
}

Report::Row row_of(const Present& present, const NewRow& added) {
    Report::Row row;
    row.id = std::to_string(added.spot.annex - present.plan().annexes.data() + 1) + "/" + added.id;
    for (const plan::TaskGroup& group : present.groups())
        if (group.group == added.spot.group) row.group = group.name;
    row.place = place_text(added.place);
    for (std::size_t i = 0; i < added.cells.size(); ++i) {
        const TaskField field = present.columns()[i].field;
        if (field == TaskField::task) row.task = added.cells[i];
        const bool is_said = field != TaskField::id && field != TaskField::start && field != TaskField::end;
        const bool is_usual =
            field == TaskField::status && added.cells[i] == status_key(plan::TaskStatus::todo);
        if (is_said && !is_usual && !added.cells[i].empty())
            row.cells.emplace_back(column_of(present, i), added.cells[i]);
    }
    return row;
}

}  // namespace

Report make_report(const Present& present, const Changes& changes, const std::vector<Conflict>& conflicts) {
    Report report;
    report.plan = present.plan().name;
    report.ignored = changes.ignored;
    const auto cell = [&](std::size_t index, std::size_t column) {
        const PresentRow& row = present.rows()[index];
        Report::Cell made;
        made.id = row.id;
        made.task = present.cell(row, TaskField::task);
        made.column = column_of(present, column);
        return made;
    };
    for (const CellChange& change : changes.cells) {
        Report::Cell made = cell(change.row, change.column);
        made.before = change.before;
        made.after = change.after;
        made.place = place_text(change.place);
        report.changed.push_back(std::move(made));
    }
    for (const Conflict& conflict : conflicts) {
        Report::Cell made = cell(conflict.row, conflict.column);
        made.before = conflict.present;
        made.after = conflict.edited;
        made.place = place_text(conflict.place);
        report.conflicts.push_back({std::move(made), conflict.exported});
    }
    for (const NewRow& row : changes.added)
        if (row.spot.annex) report.added.push_back(row_of(present, row));
    for (const std::size_t row : changes.removed)
        report.removed.push_back(row_of(present, row));
    for (const std::size_t row : changes.absent)
        report.absent.push_back(row_of(present, row));
    return report;
}

}  // namespace kehoach::intake
