#include "plan/paper_data.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "plan/json.h"
#include "plan/to_value.h"

namespace kehoach::plan {

namespace {

using Keys = std::vector<std::string_view>;

// What each kind of map may say. A key that is not here stays in the office, until someone decides that the
// paper needs it.
const Keys plan_keys{"format",   "type",        "title",      "number",     "date",      "reference",
                     "decision", "signer",      "addressees", "recipients", "bases",     "unit",
                     "urgency",  "circulation", "drafter",    "copies",     "numbering", "status",
                     "template", "agency",      "annexes",    "body"};
const Keys agency_keys{
    "format",   "name",   "short-name", "level", "place",       "heading", "superior-heading",
    "superior", "symbol", "address",    "units", "collectives", "rules"};
const Keys annex_keys{"format",      "label",     "title",          "reference", "unit",   "page",
                      "columns",     "rows",      "column-numbers", "tasks",     "groups", "total",
                      "header-rows", "bold-rows", "merged",         "body"};
const Keys group_keys{"number", "label", "tasks", "groups"};
const Keys task_keys{"id", "number", "cells", "tasks"};
const Keys reported_task_keys{"id", "number", "cells", "tasks", "status", "progress", "result", "note"};

void keep(Value& map, const Keys& keys) {
    std::erase_if(map.entries,
                  [&](const Entry& entry) { return std::ranges::find(keys, entry.key) == keys.end(); });
}

Value* find(Value& map, std::string_view key) {
    const auto found = std::ranges::find(map.entries, key, &Entry::key);
    return found == map.entries.end() ? nullptr : &found->value;
}

template <class Change>
void for_each_item(Value& map, std::string_view key, Change change) {
    if (Value* list = find(map, key))
        for (Value& item : list->items)
            change(item);
}

void keep_of_task(Value& task, const Keys& keys) {
    keep(task, keys);
    for_each_item(task, "tasks", [&](Value& sub) { keep_of_task(sub, keys); });
}

void keep_of_group(Value& group, const Keys& of_tasks) {
    keep(group, group_keys);
    for_each_item(group, "tasks", [&](Value& task) { keep_of_task(task, of_tasks); });
    for_each_item(group, "groups", [&](Value& below) { keep_of_group(below, of_tasks); });
}

void keep_of_annex(Value& annex, const Keys& of_tasks) {
    keep(annex, annex_keys);
    for_each_item(annex, "tasks", [&](Value& task) { keep_of_task(task, of_tasks); });
    for_each_item(annex, "groups", [&](Value& group) { keep_of_group(group, of_tasks); });
}

void keep_of_agency(Value& agency) {
    keep(agency, agency_keys);
    const Value* rules = find(agency, "rules");
    const bool is_path = rules && rules->kind == Value::Kind::text;
    if (is_path) std::erase_if(agency.entries, [](const Entry& entry) { return entry.key == "rules"; });
}

}  // namespace

std::string paper_data(const Plan& plan, Progress progress) {
    const Keys& of_tasks = progress == Progress::printed ? reported_task_keys : task_keys;
    Value data = to_value(plan, progress == Progress::printed ? Detail::work : Detail::paper);
    keep(data, plan_keys);
    if (Value* agency = find(data, "agency")) keep_of_agency(*agency);
    for_each_item(data, "annexes", [&](Value& annex) { keep_of_annex(annex, of_tasks); });
    return to_json(data);
}

}  // namespace kehoach::plan
