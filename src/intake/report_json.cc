// The report as JSON, kehoach-import/1.
#include <string_view>
#include <utility>

#include "base/value.h"
#include "intake/report.h"
#include "intake/row_value.h"
#include "plan/json.h"

namespace kehoach::intake {

namespace {

class Map {
  public:
    Map() { value_.kind = Value::Kind::map; }
    Map& add(std::string key, Value value) {
        value_.entries.push_back({std::move(key), {}, std::move(value)});
        return *this;
    }
    Map& add(std::string key, const std::string& text) { return add(std::move(key), text_value(text)); }
    Value take() { return std::move(value_); }

  private:
    Value value_;
};

template <class Items, class Convert>
Value list_of(const Items& items, Convert convert) {
    Value list;
    list.kind = Value::Kind::list;
    for (const auto& item : items)
        list.items.push_back(convert(item));
    return list;
}

Map cell_map(const Report::Cell& cell) {
    return Map()
        .add("id", cell.id)
        .add("task", cell.task)
        .add("column", cell.column.key)
        .add("title", cell.column.title)
        .add("place", cell.place);
}

Value changed_value(const Report::Cell& cell) {
    return cell_map(cell).add("before", cell.before).add("after", cell.after).take();
}

Value conflict_value(const Report::Conflict& conflict) {
    return cell_map(conflict.cell)
        .add("exported", conflict.exported)
        .add("present", conflict.cell.before)
        .add("edited", conflict.cell.after)
        .take();
}

Value row_value(const Report::Row& row) {
    return Map().add("id", row.id).add("group", row.group).add("task", row.task).take();
}

Value added_value(const Report::Row& row) {
    Map cells;
    for (const auto& [column, value] : row.cells)
        cells.add(column.key, value);
    return Map()
        .add("id", row.id)
        .add("group", row.group)
        .add("task", row.task)
        .add("place", row.place)
        .add("cells", cells.take())
        .take();
}

}  // namespace

std::string to_json(const Report& report) {
    Map map;
    map.add("file", report.file)
        .add("plan", report.plan)
        .add("changed", list_of(report.changed, changed_value))
        .add("added", list_of(report.added, added_value))
        .add("removed", list_of(report.removed, row_value))
        .add("absent", list_of(report.absent, row_value))
        .add("conflicts", list_of(report.conflicts, conflict_value))
        .add("ignored-columns",
             list_of(report.ignored, [](const std::string& name) { return text_value(name); }));
    // A tree of texts has no booleans: the first lines are written here.
    const std::string applied = report.is_applied ? "true" : "false";
    return "{\n  \"format\": \"kehoach-import/1\",\n  \"applied\": " + applied + ",\n" +
           plan::to_json(map.take()).substr(2);
}

}  // namespace kehoach::intake
