#include "plan/to_value.h"

#include <cmath>
#include <utility>

#include "plan/task_table.h"
#include "plan/typed.h"

namespace kehoach::plan {

namespace {

Value text_value(std::string text) {
    Value value;
    if (text.empty()) return value;
    value.kind = Value::Kind::text;
    value.text = std::move(text);
    return value;
}

Value list_value(std::vector<Value> items) {
    Value value;
    value.kind = Value::Kind::list;
    value.items = std::move(items);
    return value;
}

template <class Items, class ToValue>
Value list_of(const Items& items, ToValue to_value_of) {
    std::vector<Value> values;
    for (const auto& item : items)
        values.push_back(to_value_of(item));
    return list_value(std::move(values));
}

Value texts_value(const std::vector<Text>& texts) {
    return list_of(texts, [](const Text& text) { return text_value(typed(text)); });
}

Value strings_value(const std::vector<std::string>& texts) {
    return list_of(texts, [](const std::string& text) { return text_value(text); });
}

// A map that leaves out what has no value.
class Map {
  public:
    Map& add(std::string key, Value value) {
        const bool has_value =
            value.kind == Value::Kind::text || !value.items.empty() || !value.entries.empty();
        if (has_value) value_.entries.push_back({std::move(key), {}, std::move(value)});
        return *this;
    }
    Map& add(std::string key, std::string text) { return add(std::move(key), text_value(std::move(text))); }
    Map& add(std::string key, const Text& text) { return add(std::move(key), typed(text)); }

    Value take() {
        value_.kind = Value::Kind::map;
        return std::move(value_);
    }

  private:
    Value value_;
};

std::string_view level_name(Level level) {
    switch (level) {
        case Level::province:
            return "province";
        case Level::commune:
            return "commune";
        case Level::ward:
            return "ward";
        case Level::special_zone:
            return "special-zone";
        case Level::department:
            return "department";
    }
    return {};
}

std::string_view state_name(State state) {
    switch (state) {
        case State::none:
            return {};
        case State::kept:
            return "kept";
        case State::adapted:
            return "adapted";
        case State::local:
            return "local";
    }
    return {};
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// 2026-02-09, or as much of it as is known from the year down.
std::string date_of(const Slots& slots) {
    if (!slots.year) return {};
    std::string date = std::to_string(*slots.year);
    if (slots.month) date += "-" + two_digits(*slots.month);
    if (slots.month && slots.day) date += "-" + two_digits(*slots.day);
    return date;
}

Value signer_value(const Signer& signer) {
    return Map().add("authority", texts_value(signer.authority)).add("name", signer.name).take();
}

// Its footnotes are typed with those of the plan's body.
Value decision_value(const std::optional<Decision>& decision) {
    if (!decision) return {};
    return Map()
        .add("title", decision->title)
        .add("authority", decision->authority)
        .add("body", strings_value(typed_body(decision->body, {})))
        .take();
}

Value unit_value(const Unit& unit) {
    return Map()
        .add("name", unit.name)
        .add("abbreviation", unit.abbreviation)
        .add("aliases", strings_value(unit.aliases))
        .take();
}

// In millimetres, as fine as a hundredth.
std::string width_of(const Length& width) {
    const auto hundredths = std::lround(width.to_mm() * 100);
    std::string text = std::to_string(hundredths / 100);
    if (hundredths % 100 != 0) {
        text += "." + two_digits(static_cast<int>(hundredths % 100));
        if (text.ends_with('0')) text.pop_back();
    }
    return text + "mm";
}

Value column_value(const Column& column) {
    Value title = text_value(typed(column.title));
    title.kind = Value::Kind::text;  // the loader asks for it, even if it is empty
    return Map()
        .add("title", std::move(title))
        .add("role", std::string(column.columns.empty() ? role_name(column.role) : ""))
        .add("width", column.width ? width_of(*column.width) : "")
        .add("columns", list_of(column.columns, column_value))
        .take();
}

Value cell_value(const Cell& cell) {
    if (!cell) return {};
    if (cell->size() > 1) return texts_value(*cell);
    Value value = text_value(cell->empty() ? "" : typed(cell->front()));
    value.kind = Value::Kind::text;  // empty, and not covered by the cell above
    return value;
}

// What the office notes about a task.
void add_work(const Task& task, Map& map) {
    const Work& work = task.work;
    map.add("status", work.status == TaskStatus::todo ? "" : std::string(status_key(work.status)))
        .add("progress", work.progress ? std::to_string(*work.progress) : "")
        .add("result", work.result)
        .add("note", work.note)
        .add("source", task.source)
        .add("state", std::string(state_name(task.state)));
}

// Every task says its id, so that it is known by it when rows come and go.
Value tasks_value(const std::vector<Task>& tasks, Detail detail) {
    return list_of(tasks, [detail](const Task& task) {
        Map map;
        map.add("id", task.id).add("number", task.number).add("cells", list_of(task.cells, cell_value));
        if (detail == Detail::work) add_work(task, map);
        return map.add("tasks", tasks_value(task.tasks, detail)).take();
    });
}

Value groups_value(const std::vector<Group>& groups, Detail detail) {
    return list_of(groups, [detail](const Group& group) {
        return Map()
            .add("number", group.number)
            .add("label", group.label)
            .add("tasks", tasks_value(group.tasks, detail))
            .add("groups", groups_value(group.groups, detail))
            .take();
    });
}

Value left_out_value(const std::vector<LeftOut>& left_out) {
    return list_of(left_out, [](const LeftOut& task) {
        return Map().add("source", task.source).add("task", task.task).add("reason", task.reason).take();
    });
}

}  // namespace

std::string_view role_name(Role role) {
    switch (role) {
        case Role::number:
            return "number";
        case Role::task:
            return "task";
        case Role::product:
            return "product";
        case Role::lead:
            return "lead";
        case Role::support:
            return "support";
        case Role::due:
            return "due";
        case Role::other:
            return {};
    }
    return {};
}

Value to_value(const Agency& agency) {
    const auto signer = [](const std::pair<std::string, std::string>& named) {
        return Map().add("name", named.first).add("post", named.second).take();
    };
    Map map;
    map.add("format", "kehoach-agency/1")
        .add("name", agency.name)
        .add("short-name", agency.short_name)
        .add("level", std::string(level_name(agency.level)))
        .add("place", agency.place)
        .add("heading", strings_value(agency.heading))
        .add("superior-heading", strings_value(agency.superior_heading));
    if (agency.superior)
        map.add(
            "superior",
            Map().add("name", agency.superior->name).add("short-name", agency.superior->short_name).take());
    return map.add("symbol", agency.symbol)
        .add("address", texts_value(agency.address))
        .add("units", list_of(agency.units, unit_value))
        .add("collectives", strings_value(agency.collectives))
        .add("posts", strings_value(agency.posts))
        .add("signers", list_of(agency.signers, signer))
        .add("rules", agency.house_style ? *agency.house_style : text_value(agency.rules))
        .take();
}

Value to_value(const Annex& annex, Detail detail) {
    Map map;
    map.add("format", "kehoach-annex/1")
        .add("label", annex.label)
        .add("title", annex.title)
        .add("reference", annex.reference)
        .add("columns", list_of(annex.columns, column_value))
        .add("column-numbers", texts_value(annex.column_numbers))
        .add("tasks", tasks_value(annex.tasks, detail))
        .add("groups", groups_value(annex.groups, detail))
        .add("total", annex.total);
    if (detail == Detail::work) map.add("left-out", left_out_value(annex.left_out));
    return map.take();
}

Value heading_value(const Plan& plan) {
    return Map()
        .add("format", "kehoach-plan/1")
        .add("type", plan.type)
        .add("title", plan.title)
        .add("number", plan.slots.number.value_or(""))
        .add("date", date_of(plan.slots))
        .add("reference", plan.reference)
        .add("decision", decision_value(plan.decision))
        .add("signer", signer_value(plan.signer))
        .add("addressees", texts_value(plan.addressees))
        .add("recipients", texts_value(plan.recipients))
        .add("bases", texts_value(plan.bases))
        .add("unit", plan.unit)
        .add("urgency", plan.urgency)
        .add("circulation", plan.circulation)
        .add("drafter", plan.drafter)
        .add("copies", plan.copies)
        .add("numbering", plan.numbering == Numbering::automatic ? "auto" : "typed")
        .add("status", plan.status == Status::draft ? "draft" : "final")
        .add("template", plan.template_name == plan.type ? "" : plan.template_name)
        .take();
}

Value to_value(const Plan& plan, Detail detail) {
    Map map;
    for (Entry& entry : heading_value(plan).entries)
        map.add(entry.key, std::move(entry.value));
    if (!plan.agency.name.empty()) map.add("agency", to_value(plan.agency));
    return map
        .add("annexes",
             list_of(plan.annexes, [detail](const Annex& annex) { return to_value(annex, detail); }))
        .add("body", strings_value(typed_body(plan.body, plan.footnotes)))
        .take();
}

}  // namespace kehoach::plan
