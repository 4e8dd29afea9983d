// The tree of an annex and the tree of its file are gone through side by side, row by row.
#include "intake/annex_edit.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "base/yaml_reader.h"
#include "intake/amounts.h"
#include "intake/grid.h"
#include "intake/retyped.h"
#include "intake/row_value.h"
#include "plan/json.h"

namespace kehoach::intake {

namespace {

using plan::Task;
using plan::TaskField;

const std::vector<std::string> annex_order{"format", "label",  "title",   "reference",
                                           "unit",   "page",   "columns", "column-numbers",
                                           "tasks",  "groups", "total",   "left-out"};
const std::vector<std::string> group_order{"number", "label", "tasks", "groups"};
const std::vector<std::string> task_order{"id",     "number", "cells",  "status", "progress",
                                          "result", "note",   "source", "state",  "tasks"};

// Thrown to leave a file that cannot be changed; the error has been reported.
struct Refused {};

Value list_value(std::vector<Value> items) {
    Value value;
    value.kind = Value::Kind::list;
    value.items = std::move(items);
    return value;
}

bool is_json(const Source& source) { return to_lower(source.name()).ends_with(".json"); }

// The map of the annex in its file, read anew; the file may be a whole plan.json. Nothing, and a diagnostic,
// where it stands in something else.
std::optional<Value> read_root(const plan::Annex& annex, Diagnostics& diagnostics) {
    const Source& source = *annex.span.source;
    const std::string name = to_lower(source.name());
    if (name.ends_with(".yaml") || name.ends_with(".yml")) return read_yaml(source, diagnostics);
    auto root = is_json(source) ? plan::read_json(source, diagnostics) : std::nullopt;
    const Value* annexes = root ? root->find("annexes") : nullptr;
    if (root && !annexes) return root;
    if (annexes)
        for (const Value& item : annexes->items)
            if (item.span.line == annex.span.line && item.span.column == annex.span.column) return item;
    diagnostics.error("import-not-yaml", annex.span, {source.name()});
    return std::nullopt;
}

// The changes by what they are about.
struct Lookup {
    std::map<std::size_t, std::map<std::size_t, const CellChange*>> cells;  // by row and column
    std::vector<bool> removed;                                              // by row
    std::map<const void*, std::vector<const NewRow*>> added;                // by the list's owner
};

const void* owner_of(const Spot& spot) {
    if (spot.parent) return spot.parent;
    if (spot.group) return spot.group;
    return spot.annex;
}

Lookup lookup_of(const Present& present, const Changes& changes) {
    Lookup lookup;
    lookup.removed.resize(present.rows().size());
    for (const CellChange& change : changes.cells)
        lookup.cells[change.row][change.column] = &change;
    for (const std::size_t row : changes.removed)
        lookup.removed[row] = true;
    for (const NewRow& row : changes.added)
        lookup.added[owner_of(row.spot)].push_back(&row);
    for (auto& [owner, rows] : lookup.added)
        std::ranges::stable_sort(rows, {}, [](const NewRow* row) { return row->spot.index; });
    return lookup;
}

// One annex and its file.
class AnnexEdit {
  public:
    AnnexEdit(const Present& present, const Lookup& lookup, const plan::Annex& annex, YamlEdit& edit,
              std::size_t first_row, Diagnostics& diagnostics)
        : present_(present),
          lookup_(lookup),
          annex_(annex),
          edit_(edit),
          row_(first_row),
          diagnostics_(diagnostics),
          amounts_(present) {
        prefix_ = std::to_string(&annex - present.plan().annexes.data() + 1) + "/";
        above_.resize(present.columns().size());
    }

    std::vector<WantedRow> run(const Value& root) {
        const Value* numbers = root.find("numbers");
        is_english_ = numbers && numbers->text == "english";
        tasks(root, annex_.tasks, &annex_, annex_order);
        groups(root.find("groups"), annex_.groups);
        return std::move(wanted_);
    }

  private:
    void check(bool is_done, const Value& at) {
        if (is_done) return;
        diagnostics_.error("import-cannot-edit", at.span);
        throw Refused{};
    }

    void groups(const Value* list, const std::vector<plan::Group>& groups) {
        if (groups.empty()) return;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            above_.assign(above_.size(), "");
            tasks(list->items[i], groups[i].tasks, &groups[i], group_order);
            this->groups(list->items[i].find("groups"), groups[i].groups);
        }
    }

    // ---- one list of tasks

    void tasks(const Value& owner, const std::vector<Task>& tasks, const void* key,
               const std::vector<std::string>& order) {
        static const std::vector<const NewRow*> none;
        const auto found = lookup_.added.find(key);
        const std::vector<const NewRow*>& added = found == lookup_.added.end() ? none : found->second;
        if (tasks.empty()) return make_list(owner, added, order);
        const Value& list = *owner.find("tasks");
        auto next = added.begin();
        std::size_t new_index = 0;
        const bool is_shorter = has_removed(tasks);
        for (std::size_t i = 0; i <= tasks.size(); ++i) {
            for (; next != added.end() && (*next)->spot.index == i; ++next, ++new_index)
                check(edit_.insert_item(list, i, new_value(**next)), list);
            if (i == tasks.size()) break;
            if (lookup_.removed[row_]) {
                check(edit_.remove_item(list, i), list.items[i]);
                row_ += count_rows(tasks[i]);
                continue;
            }
            const bool has_moved = new_index != i;
            task(list.items[i], tasks[i], has_moved, is_shorter);
            ++new_index;
        }
    }

    void make_list(const Value& owner, const std::vector<const NewRow*>& added,
                   const std::vector<std::string>& order) {
        if (added.empty()) return;
        std::vector<Value> items;
        for (const NewRow* row : added)
            items.push_back(new_value(*row));
        check(edit_.set(owner, "tasks", list_value(std::move(items)), order), owner);
    }

    static std::size_t count_rows(const Task& task) {
        std::size_t count = 1;
        for (const Task& part : task.tasks)
            count += count_rows(part);
        return count;
    }

    bool has_removed(const std::vector<Task>& tasks) const {
        std::size_t row = row_;
        for (const Task& task : tasks) {
            if (lookup_.removed[row]) return true;
            row += count_rows(task);
        }
        return false;
    }

    Value new_value(const NewRow& row) {
        wanted_.push_back({prefix_ + row.id, row.cells});
        above_ = row.cells;
        NewRow written = row;
        for (std::size_t i = 0; i < written.cells.size(); ++i)
            written.cells[i] = as_written(i, row.cells[i]);
        const auto value = value_of(written, present_, annex_);
        if (!value) {
            Diagnostic diagnostic;
            static_cast<Place&>(diagnostic) = row.place;
            diagnostic.slug = "import-cannot-type";
            diagnostics_.add(std::move(diagnostic));
            throw Refused{};
        }
        return *value;
    }

    // ---- one task

    void task(const Value& map, const Task& task, bool has_moved, bool is_shorter) {
        const PresentRow& row = present_.rows()[row_];
        static const std::map<std::size_t, const CellChange*> none;
        const auto found = lookup_.cells.find(row_);
        const auto& changes = found == lookup_.cells.end() ? none : found->second;
        ++row_;
        std::vector<std::string> wanted = row.cells;
        for (const auto& [column, change] : changes)
            wanted[column] = change->after;

        keep_id(map, row, changes, has_moved, is_shorter);
        set_entry(map, changes, TaskField::number, "number");
        cells(map, row, wanted);
        for (const auto& [field, key] : work_keys())
            set_entry(map, changes, field, key);
        if (task.state == plan::State::kept && has_new_content(changes))
            check(edit_.set(map, "state", text_value("adapted"), task_order), map);
        wanted_.push_back({row.id, wanted});
        above_ = std::move(wanted);
        tasks(map, task.tasks, &task, task_order);
    }

    bool has_new_content(const std::map<std::size_t, const CellChange*>& changes) const {
        return std::ranges::any_of(
            changes, [&](const auto& change) { return !is_work(present_.columns()[change.first].field); });
    }

    // An id that comes from the number, or from the place among the parts.
    void keep_id(const Value& map, const PresentRow& row,
                 const std::map<std::size_t, const CellChange*>& changes, bool has_moved, bool is_shorter) {
        if (map.find("id")) return;
        const auto number = present_.table().find(TaskField::number);
        const bool is_renumbered = number && changes.contains(*number) && !row.parent;
        const bool comes_from_place = row.parent || !has_letter(present_.cell(row, TaskField::number));
        const std::string& id = row.task->id;
        const bool is_second = is_shorter && id.find('-', id.rfind('.') + 1) != std::string::npos;
        if (is_renumbered || (comes_from_place && has_moved) || is_second)
            check(edit_.set(map, "id", text_value(id), task_order), map);
    }

    static bool has_letter(const std::string& number) {
        return std::ranges::any_of(to_utf32(number), is_letter_or_digit);
    }

    void set_entry(const Value& map, const std::map<std::size_t, const CellChange*>& changes, TaskField field,
                   const std::string& key) {
        const auto column = present_.table().find(field);
        const auto change = column ? changes.find(*column) : changes.end();
        if (change == changes.end()) return;
        const std::string& after = change->second->after;
        const bool is_default = after.empty() || (field == TaskField::status && after == "todo");
        if (is_default) return check(edit_.remove(map, key), map);
        const auto typed = field == TaskField::number
                               ? retyped(present_.rows()[change->second->row].task->number, after)
                               : std::optional(after);
        if (!typed) refuse_text(*change->second);
        check(edit_.set(map, key, text_value(*typed), task_order), map);
    }

    [[noreturn]] void refuse_text(const CellChange& change) {
        Diagnostic diagnostic;
        static_cast<Place&>(diagnostic) = change.place;
        diagnostic.slug = "import-footnote";
        diagnostics_.add(std::move(diagnostic));
        throw Refused{};
    }

    // A cell that the one above covers is written out when it says something else now.
    void cells(const Value& map, const PresentRow& row, const std::vector<std::string>& wanted) {
        const Value& list = *map.find("cells");
        const std::vector<std::size_t>& columns = present_.table().columns_of(annex_);
        for (std::size_t i = 0; i < row.task->cells.size(); ++i) {
            const std::size_t column = columns[i];
            const plan::Cell& cell = row.task->cells[i];
            const std::string& before = cell ? row.cells[column] : above_[column];
            if (tidy(wanted[column]) == tidy(before)) continue;
            const auto lines =
                retyped(cell ? *cell : std::vector<plan::Text>(), as_written(column, wanted[column]));
            if (!lines) {
                if (const CellChange* change = change_at(row_ - 1, column)) refuse_text(*change);
                check(false, list.items[i]);
            }
            set_cell(list, i, *lines);
        }
    }

    // The file may have its amounts in the English form.
    std::string as_written(std::size_t column, const std::string& printed) const {
        return is_english_ && amounts_.has(annex_, column) ? in_english(printed) : printed;
    }

    const CellChange* change_at(std::size_t row, std::size_t column) const {
        const auto changes = lookup_.cells.find(row);
        if (changes == lookup_.cells.end()) return nullptr;
        const auto change = changes->second.find(column);
        return change == changes->second.end() ? nullptr : change->second;
    }

    void set_cell(const Value& list, std::size_t index, const std::vector<std::string>& lines) {
        const Value& old = list.items[index];
        const bool is_same_list = old.kind == Value::Kind::list && old.items.size() == lines.size() &&
                                  std::ranges::all_of(old.items, [](const Value& item) {
                                      return item.text.find('\n') == std::string::npos;
                                  });
        if (!is_same_list) return check(edit_.replace_item(list, index, value_of(lines, old)), old);
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (old.items[i].text != lines[i])
                check(edit_.replace_item(old, i, text_value(lines[i])), old.items[i]);
    }

    const Present& present_;
    const Lookup& lookup_;
    const plan::Annex& annex_;
    YamlEdit& edit_;
    std::size_t row_;  // in Present::rows()
    Diagnostics& diagnostics_;
    AmountColumns amounts_;
    bool is_english_ = false;         // `numbers: english`
    std::string prefix_;              // of ids
    std::vector<std::string> above_;  // what the row above says now
    std::vector<WantedRow> wanted_;
};

// Whether a change falls into the annex.
bool is_touched(const plan::Annex& annex, const Present& present, const Changes& changes) {
    const auto is_here = [&](std::size_t row) { return present.rows()[row].annex == &annex; };
    return std::ranges::any_of(changes.cells,
                               [&](const CellChange& change) { return is_here(change.row); }) ||
           std::ranges::any_of(changes.removed, is_here) ||
           std::ranges::any_of(changes.added, [&](const NewRow& row) { return row.spot.annex == &annex; });
}

// Several annexes may stand in one file.
YamlEdit& edit_of(const Source& source, PlanEdit& result) {
    const auto found = std::ranges::find(result.files, &source, &FileEdit::source);
    if (found != result.files.end()) return found->edit;
    const auto form = is_json(source) ? YamlEdit::Form::json : YamlEdit::Form::yaml;
    return result.files.emplace_back(FileEdit{&source, YamlEdit(source, form)}).edit;
}

bool edit_annex(const plan::Annex& annex, std::size_t first_row, const Present& present, const Lookup& lookup,
                PlanEdit& result, Diagnostics& diagnostics) {
    const auto root = read_root(annex, diagnostics);
    if (!root) return false;
    YamlEdit& edit = edit_of(*annex.span.source, result);
    try {
        std::ranges::move(AnnexEdit(present, lookup, annex, edit, first_row, diagnostics).run(*root),
                          std::back_inserter(result.wanted));
    } catch (const Refused&) {
        return false;
    }
    return true;
}

}  // namespace

std::optional<PlanEdit> edit_plan(const Present& present, const Changes& changes, Diagnostics& diagnostics) {
    const Lookup lookup = lookup_of(present, changes);
    PlanEdit result;
    std::size_t row = 0;
    for (const plan::Annex& annex : present.plan().annexes) {
        const std::size_t first = row;
        while (row < present.rows().size() && present.rows()[row].annex == &annex)
            ++row;
        if (is_touched(annex, present, changes)) {
            if (!edit_annex(annex, first, present, lookup, result, diagnostics)) return std::nullopt;
            continue;
        }
        for (std::size_t i = first; i < row; ++i)
            result.wanted.push_back({present.rows()[i].id, present.rows()[i].cells});
    }
    return result;
}

}  // namespace kehoach::intake
