// Groups and tasks of an annex table, from the top row to the last.
#include "plan/rows.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"
#include "plan/amount_cell.h"
#include "plan/deadline.h"
#include "plan/marker.h"

namespace kehoach::plan {

namespace {

const std::vector<std::string> task_keys{"id",       "number", "cells", "tasks",  "status",
                                         "progress", "result", "note",  "source", "state"};
const Choices<TaskStatus> statuses{{"todo", TaskStatus::todo},
                                   {"doing", TaskStatus::doing},
                                   {"done", TaskStatus::done},
                                   {"dropped", TaskStatus::dropped}};
const Choices<State> states{{"kept", State::kept}, {"adapted", State::adapted}, {"local", State::local}};
const std::vector<std::string> group_keys{"number", "label", "tasks", "groups"};

// A number as it stands in an id: "1." → "1"; a mere sign ("-") is none. Ids become bookmarks and hidden
// cells, so they have no spaces.
std::string id_part(const Text& number) {
    std::string part;
    bool has_number = false;
    const std::string typed = plain(number);
    for (std::size_t i = 0; i < typed.size();) {
        const std::size_t start = i;
        const char32_t character = next_character(typed, i);
        const bool is_letter = is_letter_or_digit(character);
        has_number = has_number || is_letter;
        part += is_letter || character == U'.' ? typed.substr(start, i - start) : "-";
    }
    while (part.ends_with('.'))
        part.pop_back();
    return has_number ? part : std::string();
}

bool is_id(std::string_view text) {
    constexpr std::size_t longest = 100;
    if (text.empty() || text.size() > longest) return false;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t character = next_character(text, i);
        if (!is_letter_or_digit(character) &&
            std::u32string_view(U".-_").find(character) == std::u32string_view::npos)
            return false;
    }
    return true;
}

std::string joined(const std::string& parent_id, const std::string& part) {
    return parent_id.empty() ? part : parent_id + "." + part;
}

// A whole number of percent, from 0 to 100; "50%" is 50.
std::optional<int> parse_percent(std::string_view text) {
    constexpr int most = 100;
    text = trim(text);
    if (text.ends_with('%')) text = trim(text.substr(0, text.size() - 1));
    int percent = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
    if (error != std::errc() || end != text.data() + text.size() || percent < 0 || percent > most)
        return std::nullopt;
    return percent;
}

// The lines of a text without their outer and double spaces.
std::string note_lines(std::string_view text) {
    std::string lines;
    for (text = trim(text); !text.empty();) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines += (lines.empty() ? "" : "\n") + collapse_spaces(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

Work read_work(Fields& fields) {
    Work work;
    work.status = fields.choice("status", statuses).value_or(TaskStatus::todo);
    if (const Value* typed = fields.text_value("progress")) {
        work.progress = parse_percent(typed->text);
        if (!work.progress)
            fields.diagnostics().error("bad-progress", fields.reader().place(*typed), {typed->text});
    }
    work.result = fields.plain_text("result");
    if (const Value* typed = fields.text_value("note")) work.note = note_lines(typed->text);
    return work;
}

std::string words_of(const Cell& cell) {
    std::string words;
    for (const Text& paragraph : *cell)
        if (!paragraph.empty()) words += (words.empty() ? "" : " ") + plain(paragraph);
    return words;
}

}  // namespace

// What the rows of one list know of each other.
class RowReader::Siblings {
  public:
    int next_order() { return ++order_; }

    // The line of the sibling with the same number; 0: there is none.
    int line_of(const std::string& number, int line) {
        const auto [found, is_new] = numbers_.try_emplace(number, line);
        return is_new ? 0 : found->second;
    }

    // Numbers that stand twice must not make one id of two rows: the second I.1 is I.1-2.
    std::string unique(const std::string& part) {
        const int count = ++parts_[part];
        return count == 1 ? part : part + "-" + std::to_string(count);
    }

  private:
    int order_ = 0;
    std::map<std::string, int> numbers_;
    std::map<std::string, int> parts_;
};

std::vector<Task> RowReader::tasks(Value list, const std::string& parent_id, const Task* parent) {
    std::vector<Task> tasks;
    std::vector<Value> rows = take_maps(std::move(list), "tasks", diagnostics());
    tasks.reserve(rows.size());  // `above` points into it
    Siblings siblings;
    const Task* above = parent;
    for (Value& row : rows) {
        if (!count_row(row)) break;
        tasks.push_back(read_task(std::move(row), parent_id, above, parent != nullptr, siblings));
        above = &tasks.back();
    }
    return tasks;
}

std::vector<Group> RowReader::groups(Value list, const std::string& parent_id) {
    std::vector<Group> groups;
    Siblings siblings;
    std::vector<Value> rows = take_maps(std::move(list), "groups", diagnostics());
    groups.reserve(rows.size());
    for (Value& row : rows) {
        if (!count_row(row)) break;
        groups.push_back(read_group(std::move(row), parent_id, siblings));
    }
    return groups;
}

bool RowReader::count_row(const Value& row) {
    if (++count_ == most_rows + 1)
        diagnostics().error("too-many-rows", row.span, {std::to_string(most_rows)});
    return count_ <= most_rows;
}

Task RowReader::read_task(Value map, const std::string& parent_id, const Task* above, bool is_subtask,
                          Siblings& siblings) {
    Fields fields(map, task_keys, reader_);
    Task task;
    task.span = map.span;
    task.number = read_number(fields, siblings);
    const std::string order = std::to_string(siblings.next_order());
    std::string part = is_subtask ? order : id_part(task.number);
    if (part.empty()) part = order;
    // Rows that have an id of their own do not count.
    const bool has_id = fields.value("id") != nullptr;
    task.id = task_id(fields, has_id ? std::string() : joined(parent_id, siblings.unique(part)));

    if (!fields.value("cells")) fields.require({"cells"}, map.span);
    if (const Value* cells = fields.list_value("cells")) {
        read_cells(*cells, above, task);
        read_amounts(*cells, task);
    }
    read_due(above, task);
    task.tasks = tasks(map.take("tasks"), task.id, &task);
    task.work = read_work(fields);
    task.source = fields.plain_text("source");
    task.state = fields.choice("state", states).value_or(State::none);
    return task;
}

Group RowReader::read_group(Value map, const std::string& parent_id, Siblings& siblings) {
    Fields fields(map, group_keys, reader_);
    fields.require({"label"}, map.span);
    Group group;
    group.span = map.span;
    group.number = read_number(fields, siblings);
    const int order = siblings.next_order();
    std::string part = id_part(group.number);
    if (part.empty()) part = parent_id.empty() ? to_roman(order) : std::to_string(order);
    // "VII.1" under VII says the whole path.
    const std::string prefix = parent_id + ".";
    if (!parent_id.empty() && part.starts_with(prefix)) part.erase(0, prefix.size());
    group.id = joined(parent_id, siblings.unique(part));
    group.label = fields.text("label");
    group.tasks = tasks(map.take("tasks"), group.id, nullptr);
    group.groups = groups(map.take("groups"), group.id);
    return group;
}

Text RowReader::read_number(Fields& fields, Siblings& siblings) {
    const Value* typed = fields.text_value("number");
    if (!typed) return {};
    const Text number = reader_.text(*typed);
    if (number.empty()) return {};
    if (shape_.is_known() && !shape_.has_number)
        diagnostics().error("number-without-column", number.span, {plain(number)});
    const std::string part = id_part(number);
    const int line = part.empty() ? 0 : siblings.line_of(part, number.span.line);
    if (line > 0)
        diagnostics().warning("duplicate-number", number.span, {plain(number), std::to_string(line)});
    return number;
}

// The typed id, else the task's path, which is empty when an id is there but no text.
std::string RowReader::task_id(Fields& fields, const std::string& path) {
    const Value* typed = fields.text_value("id");
    if (!typed) {
        if (!path.empty()) register_id(path, fields.span());
        return path;
    }
    const Span place = reader_.place(*typed);
    if (is_id(typed->text))
        register_id(typed->text, place);
    else
        diagnostics().error("bad-id", place, {typed->text});
    return typed->text;
}

void RowReader::register_id(const std::string& id, const Span& place) {
    const auto [found, is_new] = lines_of_ids_.try_emplace(id, place.line);
    if (!is_new) diagnostics().error("duplicate-id", place, {id, std::to_string(found->second)});
}

void RowReader::read_cells(const Value& list, const Task* above, Task& task) {
    task.cells.reserve(list.items.size());
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const Value& value = list.items[i];
        task.cells.push_back(read_cell(value));
        // Only the first row of a group has nothing above it.
        if (value.kind == Value::Kind::null && above == nullptr)
            diagnostics().error("null-without-cell-above", value.span);
    }
    const std::vector<std::string>& titles = shape_.titles;
    if (!shape_.is_known() || list.items.size() == titles.size()) return;
    std::string names;
    for (const std::string& title : titles)
        names.append(names.empty() ? "" : " | ").append(title);
    diagnostics().error("cell-count", list.span,
                        {std::to_string(list.items.size()), std::to_string(titles.size()), names});
}

Cell RowReader::read_cell(const Value& value) {
    if (value.kind == Value::Kind::null) return std::nullopt;
    std::vector<Text> paragraphs;
    if (value.kind != Value::Kind::list && expect_text_item(value, "cells", diagnostics()))
        paragraphs = reader_.lines(value);
    for (const Value& item : value.items)
        if (expect_text_item(item, "cells", diagnostics()))
            std::ranges::move(reader_.lines(item), std::back_inserter(paragraphs));
    if (paragraphs.empty()) paragraphs.emplace_back();
    return paragraphs;
}

void RowReader::read_amounts(const Value& cells, Task& task) {
    for (const std::size_t i : shape_.amounts) {
        if (i >= task.cells.size() || !task.cells[i]) continue;
        const Digits digits = cells.items[i].is_number ? Digits::english : digits_;
        if (const auto amount = read_amount(*task.cells[i], digits, diagnostics()))
            task.amounts.emplace(i, *amount);
    }
}

// A covered due cell says for this row what it says for the row above.
void RowReader::read_due(const Task* above, Task& task) const {
    if (!shape_.due || *shape_.due >= task.cells.size()) return;
    const Cell& due = task.cells[*shape_.due];
    if (!due) {
        if (above) task.deadline = above->deadline;
        return;
    }
    const std::string words = words_of(due);
    if (!words.empty()) task.deadline = read_deadline(words, plan_year_);
}

}  // namespace kehoach::plan
