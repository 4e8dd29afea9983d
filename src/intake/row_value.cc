#include "intake/row_value.h"

#include <algorithm>

#include "intake/retyped.h"

namespace kehoach::intake {

namespace {

using plan::TaskField;

bool has_states(const std::vector<plan::Task>& tasks) {
    return std::ranges::any_of(tasks, [](const plan::Task& task) { return task.state != plan::State::none; });
}

bool has_states(const std::vector<plan::Group>& groups) {
    return std::ranges::any_of(
        groups, [](const plan::Group& group) { return has_states(group.tasks) || has_states(group.groups); });
}

}  // namespace

Value text_value(std::string text) {
    Value value;
    value.kind = Value::Kind::text;
    value.text = std::move(text);
    return value;
}

Value value_of(const std::vector<std::string>& lines, const Value& old) {
    if (lines.size() == 1) return text_value(lines.front());
    Value list;
    list.kind = Value::Kind::list;
    for (const std::string& line : lines)
        list.items.push_back(text_value(line));
    const bool is_one_text = old.kind == Value::Kind::text && old.text.find('\n') != std::string::npos;
    if (!is_one_text) return list;
    std::string text;
    for (const std::string& line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return text_value(std::move(text));
}

const std::array<std::pair<TaskField, std::string>, 4>& work_keys() {
    static const std::array<std::pair<TaskField, std::string>, 4> keys{{{TaskField::status, "status"},
                                                                        {TaskField::progress, "progress"},
                                                                        {TaskField::result, "result"},
                                                                        {TaskField::note, "note"}}};
    return keys;
}

bool is_work(TaskField field) {
    return std::ranges::any_of(work_keys(), [field](const auto& key) { return key.first == field; });
}

std::optional<Value> value_of(const NewRow& row, const Present& present, const plan::Annex& annex) {
    Value map;
    map.kind = Value::Kind::map;
    const auto add = [&map](const std::string& key, Value value) {
        map.entries.push_back({key, {}, std::move(value)});
    };
    const auto cell = [&](TaskField field) {
        const auto column = present.table().find(field);
        return column ? row.cells[*column] : std::string();
    };
    add("id", text_value(row.id));
    if (const std::string number = cell(TaskField::number); !number.empty()) {
        const auto typed = retyped(plan::Text{}, number);
        if (!typed) return std::nullopt;
        add("number", text_value(*typed));
    }
    Value cells;
    cells.kind = Value::Kind::list;
    for (const std::size_t column : present.table().columns_of(annex)) {
        const auto lines = retyped(std::vector<plan::Text>(), row.cells[column]);
        if (!lines) return std::nullopt;
        cells.items.push_back(value_of(*lines, Value{}));
    }
    add("cells", std::move(cells));
    for (const auto& [field, key] : work_keys())
        if (const std::string value = cell(field);
            !value.empty() && value != status_key(plan::TaskStatus::todo))
            add(key, text_value(value));
    if (has_states(annex.tasks) || has_states(annex.groups)) add("state", text_value("local"));
    return map;
}

}  // namespace kehoach::intake
