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

std::string_view align_name(CellAlign align) {
    switch (align) {
        case CellAlign::left:
            return "left";
        case CellAlign::center:
            return "center";
        case CellAlign::right:
            return "right";
    }
    return {};
}

Value column_value(const Column& column) {
    Value title = text_value(typed(column.title));
    title.kind = Value::Kind::text;  // the loader asks for it, even if it is empty
    return Map()
        .add("title", std::move(title))
        .add("role", std::string(column.columns.empty() ? role_name(column.role) : ""))
        .add("width", column.width ? width_of(*column.width) : "")
        .add("align", std::string(column.align ? align_name(*column.align) : ""))
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

// As it was asked for; amounts that were typed, as they are printed.
Value total_value(const Annex& annex) {
    if (annex.is_total_summed) return Map().add("label", annex.total).add("amounts", "sum").take();
    if (annex.total_amounts.empty()) return text_value(typed(annex.total));
    std::vector<Value> amounts;
    std::size_t cell = 0;
    for (const Column* column : leaf_columns(annex.columns)) {
        if (column->role == Role::number) continue;
        const auto amount = annex.total_amounts.find(cell++);
        const bool is_typed = amount != annex.total_amounts.end();
        if (column->role == Role::amount)
            amounts.push_back(is_typed ? text_value(printed(amount->second)) : Value());
    }
    return Map().add("label", annex.total).add("amounts", list_value(std::move(amounts))).take();
}

// ---- plain tables, as `rows`

Value cell_value(const TableCell& cell) {
    if (cell.paragraphs.size() > 1) return texts_value(cell.paragraphs);
    return text_value(typed(cell.paragraphs.front()));
}

// Every column with its role, so that it is not guessed anew.
Value columns_value(const PlainTable& table) {
    std::vector<Value> columns;
    for (const TableColumn& column : table.columns) {
        const std::string_view role = column.role == Role::other ? "other" : role_name(column.role);
        columns.push_back(Map()
                              .add("column", column_letters(static_cast<int>(columns.size())))
                              .add("role", std::string(role))
                              .add("width", column.width ? width_of(*column.width) : "")
                              .add("align", std::string(align_name(column.align)))
                              .take());
    }
    return list_value(std::move(columns));
}

Map& add_table(const PlainTable& table, Map& map) {
    std::vector<Value> rows, merged, bold;
    const std::size_t typed_rows = table.rows.size() - (table.is_total_added ? 1 : 0);
    for (std::size_t i = 0; i < typed_rows; ++i) {
        std::vector<Value> cells(table.columns.size());
        const auto row = static_cast<int>(i);
        for (const TableCell& cell : table.rows[i].cells) {
            cells[static_cast<std::size_t>(cell.column)] = cell_value(cell);
            if (cell.column_span == 1 && cell.row_span == 1) continue;
            const CellPlace last{row + cell.row_span - 1, cell.column + cell.column_span - 1};
            merged.push_back(text_value(cell_name({row, cell.column}) + ":" + cell_name(last)));
        }
        rows.push_back(list_value(std::move(cells)));
        if (table.rows[i].is_bold) bold.push_back(text_value(std::to_string(i + 1)));
    }
    map.add("columns", columns_value(table))
        .add("header-rows", std::to_string(table.header_rows))
        .add("rows", list_value(std::move(rows)))
        .add("merged", list_value(std::move(merged)));
    Value bold_rows = list_value(std::move(bold));
    if (!table.is_total_added) return map.add("bold-rows", std::move(bold_rows));
    const Text& label = table.rows.back().cells.front().paragraphs.front();
    return map.add("bold-rows", std::move(bold_rows))
        .add("total", Map().add("label", label).add("amounts", "sum").take());
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
        case Role::amount:
            return "amount";
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

Value to_value(const Annex& annex, const std::vector<Footnote>& notes, Detail detail) {
    Map map;
    map.add("format", "kehoach-annex/1");
    if (annex.is_label_typed) map.add("label", annex.label);
    map.add("title", annex.title).add("reference", annex.reference).add("unit", annex.unit);
    if (annex.landscape) map.add("page", *annex.landscape ? "landscape" : "portrait");
    if (annex.table) return add_table(*annex.table, map).take();
    if (!annex.body.empty()) return map.add("body", strings_value(typed_body(annex, notes))).take();
    map.add("columns", list_of(annex.columns, column_value))
        .add("column-numbers", texts_value(annex.column_numbers))
        .add("tasks", tasks_value(annex.tasks, detail))
        .add("groups", groups_value(annex.groups, detail))
        .add("total", total_value(annex));
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
    const auto annex_value = [&](const Annex& annex) { return to_value(annex, plan.footnotes, detail); };
    return map.add("annexes", list_of(plan.annexes, annex_value))
        .add("body", strings_value(typed_body(plan)))
        .take();
}

}  // namespace kehoach::plan
