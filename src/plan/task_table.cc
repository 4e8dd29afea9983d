// Which columns the table has, and its rows one after the other.
#include "plan/task_table.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>
#include <utility>

#include "base/files.h"
#include "base/text.h"
#include "plan/marker.h"
#include "plan/task_sheet.h"

namespace kehoach::plan {

namespace {

struct FieldName {
    TaskField field;
    const char* key;
    const char* title;
};

constexpr FieldName field_names[] = {
    {TaskField::id, "id", "Mã"},
    {TaskField::annex, "annex", "Phụ lục"},
    {TaskField::group, "group", "Nhóm nhiệm vụ"},
    {TaskField::number, "number", "TT"},
    {TaskField::task, "task", "Nhiệm vụ"},
    {TaskField::product, "product", "Sản phẩm"},
    {TaskField::lead, "lead", "Chủ trì"},
    {TaskField::support, "support", "Phối hợp"},
    {TaskField::due, "due", "Thời hạn"},
    {TaskField::start, "start", "Từ ngày"},
    {TaskField::end, "end", "Đến ngày"},
    {TaskField::status, "status", "Trạng thái"},
    {TaskField::progress, "progress", "Tiến độ"},
    {TaskField::result, "result", "Kết quả"},
    {TaskField::note, "note", "Ghi chú theo dõi"},
};

const FieldName& name_of(TaskField field) {
    const auto found = std::ranges::find(field_names, field, &FieldName::field);
    assert(found != std::end(field_names));
    return *found;
}

TaskField field_of(Role role) {
    switch (role) {
        case Role::number:
            return TaskField::number;
        case Role::task:
            return TaskField::task;
        case Role::product:
            return TaskField::product;
        case Role::lead:
            return TaskField::lead;
        case Role::support:
            return TaskField::support;
        case Role::due:
            return TaskField::due;
        case Role::amount:
        case Role::other:
            return TaskField::other;
    }
    return TaskField::other;
}

bool is_task_list(const Annex& annex) {
    const auto leaves = leaf_columns(annex.columns);
    const auto has = [&](Role role) {
        return std::ranges::any_of(leaves, [role](const Column* leaf) { return leaf->role == role; });
    };
    return has(Role::task) && (has(Role::lead) || has(Role::due));
}

// "Kinh phí - Ngân sách xã": the titles above a leaf column and its own, in the order of leaf_columns().
void collect_titles(const std::vector<Column>& columns, const std::string& above,
                    std::vector<std::string>& titles) {
    for (const Column& column : columns) {
        const std::string own = collapse_spaces(plain(column.title));
        const std::string title = above.empty() || own.empty() ? above + own : above + " - " + own;
        if (column.columns.empty())
            titles.push_back(title);
        else
            collect_titles(column.columns, title, titles);
    }
}

// Excel's limit for the title of a table's column, in UTF-16 code units; bytes are no fewer.
constexpr std::size_t longest_title = 255;

// Where the cells of a leaf column go. Of two columns of one role the first takes the field.
struct Place {
    TaskField field = TaskField::other;
    std::string title;  // of a column of the annex's own; unique in the annex
};

// Of the leaf columns but the number column.
std::vector<Place> places_of(const Annex& annex) {
    const auto leaves = leaf_columns(annex.columns);
    std::vector<std::string> titles;
    collect_titles(annex.columns, "", titles);
    std::vector<Place> places;
    std::set<TaskField> taken;
    std::map<std::string, int> counts;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        if (leaves[i]->role == Role::number) continue;
        const TaskField field = field_of(leaves[i]->role);
        if (field != TaskField::other && taken.insert(field).second) {
            places.push_back({field, {}});
            continue;
        }
        const int count = ++counts[titles[i]];
        places.push_back(
            {TaskField::other, count == 1 ? titles[i] : titles[i] + " (" + std::to_string(count) + ")"});
    }
    return places;
}

bool has_numbers(const std::vector<Task>& tasks) {
    return std::ranges::any_of(
        tasks, [](const Task& task) { return !task.number.empty() || has_numbers(task.tasks); });
}

bool has_numbers(const std::vector<Group>& groups) {
    return std::ranges::any_of(
        groups, [](const Group& group) { return has_numbers(group.tasks) || has_numbers(group.groups); });
}

std::string words_of(const std::vector<Text>& paragraphs) {
    std::string words;
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        words += (i == 0 ? "" : "\n") + plain(paragraphs[i]);
    return words;
}

// "I. CHỈ ĐẠO"
std::string name_of(const Group& group) {
    const std::string number = plain(group.number);
    if (number.empty()) return plain(group.label);
    return number + (number.ends_with('.') || number.ends_with(')') ? " " : ". ") + plain(group.label);
}

// The names of groups that stand side by side. Two of one name stay two; to spreadsheets capitals make no
// difference.
class GroupNames {
  public:
    explicit GroupNames(const std::string& above) : above_(above) {}

    std::string next(const Group& group) {
        const std::string name = above_ + name_of(group);
        const int count = ++counts_[to_lower(name)];
        return count == 1 ? name : name + " (" + std::to_string(count) + ")";
    }

  private:
    std::string above_;
    std::map<std::string, int> counts_;
};

void collect_groups(const std::vector<Group>& groups, const std::string& above, TaskGroup found,
                    std::vector<TaskGroup>& all) {
    GroupNames names(above);
    for (const Group& group : groups) {
        found.group = &group;
        found.name = names.next(group);
        all.push_back(found);
        collect_groups(group.groups, found.name + " / ", found, all);
    }
}

std::string iso_or_empty(const std::optional<Date>& date) { return date ? to_iso(*date) : std::string(); }

}  // namespace

// Goes through one annex with the cells above in mind.
class TaskTable::Walk {
  public:
    Walk(const TaskTable& table, const Source& source, const std::function<void(const TaskRow&)>& visit)
        : table_(table), source_(source), visit_(visit) {
        row_.annex = source.annex;
        row_.cells.resize(table.columns_.size());
        row_.covered.resize(table.columns_.size());
    }

    void all() {
        tasks(source_.annex->tasks, false);
        groups(source_.annex->groups, "");
    }

  private:
    void groups(const std::vector<Group>& groups, const std::string& above) {
        GroupNames names(above);
        for (const Group& group : groups) {
            row_.group = &group;
            group_name_ = names.next(group);
            const std::string name = group_name_;
            std::ranges::fill(row_.cells, std::string());  // a group begins below all merged cells
            tasks(group.tasks, false);
            this->groups(group.groups, name + " / ");
        }
    }

    void tasks(const std::vector<Task>& tasks, bool are_parts) {
        for (const Task& task : tasks) {
            this->task(task, are_parts);
            this->tasks(task.tasks, true);
        }
    }

    void task(const Task& task, bool is_part) {
        row_.task = &task;
        row_.is_part = is_part;
        row_.id = std::to_string(source_.number) + "/" + task.id;
        row_.covered.assign(row_.covered.size(), false);
        for (std::size_t i = 0; i < task.cells.size(); ++i) {
            const std::size_t column = source_.columns[i];
            if (task.cells[i])
                row_.cells[column] = words_of(*task.cells[i]);
            else
                row_.covered[column] = true;
        }
        set(TaskField::id, row_.id);
        set(TaskField::annex, source_.sheet);
        set(TaskField::group, group_name_);
        set(TaskField::number, plain(task.number));
        set(TaskField::start, task.deadline ? iso_or_empty(task.deadline->start) : "");
        set(TaskField::end, task.deadline ? iso_or_empty(task.deadline->end) : "");
        set(TaskField::status, std::string(status_key(task.work.status)));
        set(TaskField::progress, task.work.progress ? std::to_string(*task.work.progress) : "");
        set(TaskField::result, task.work.result);
        set(TaskField::note, task.work.note);
        row_.is_heading = !task.tasks.empty() && is_blank(TaskField::lead) && is_blank(TaskField::due);
        visit_(row_);
    }

    void set(TaskField field, std::string text) {
        if (const auto column = table_.find(field)) row_.cells[*column] = std::move(text);
    }
    bool is_blank(TaskField field) const {
        const auto column = table_.find(field);
        return !column || row_.cells[*column].empty();
    }

    const TaskTable& table_;
    const Source& source_;
    const std::function<void(const TaskRow&)>& visit_;
    std::string group_name_;
    TaskRow row_;
};

TaskTable::TaskTable(const Plan& plan) {
    for (std::size_t i = 0; i < plan.annexes.size(); ++i)
        if (is_task_list(plan.annexes[i]))
            sources_.push_back({&plan.annexes[i], i + 1, print_sheet(plan, i + 1), {}});
    if (sources_.empty()) return;

    std::set<TaskField> fields{TaskField::id, TaskField::status, TaskField::progress, TaskField::result,
                               TaskField::note};
    std::vector<std::string> others;
    if (sources_.size() > 1) fields.insert(TaskField::annex);
    for (const Source& source : sources_) {
        const Annex& annex = *source.annex;
        if (!annex.groups.empty()) fields.insert(TaskField::group);
        if (has_numbers(annex.tasks) || has_numbers(annex.groups)) fields.insert(TaskField::number);
        for (const Place& place : places_of(annex)) {
            fields.insert(place.field);
            const bool is_new = std::ranges::find(others, place.title) == others.end();
            if (place.field == TaskField::other && is_new) others.push_back(place.title);
        }
    }
    if (fields.contains(TaskField::due)) fields.insert({TaskField::start, TaskField::end});
    add_columns(fields, others);
    for (Source& source : sources_)
        for (const Place& place : places_of(*source.annex))
            source.columns.push_back(column_of(place.field, place.title));
}

void TaskTable::add_columns(const std::set<TaskField>& fields, const std::vector<std::string>& others) {
    std::set<std::string> taken;  // in lower case
    for (const char* title : calculated_titles)
        taken.insert(to_lower(title));
    for (const FieldName& name : field_names)
        taken.insert(to_lower(name.title));
    for (const TaskField field : fields) {
        if (field != TaskField::other) {
            columns_.push_back({field, name_of(field).key, name_of(field).title});
            continue;
        }
        for (const std::string& title : others) {
            std::string unique = title.empty() || title.size() > longest_title - 5 ? "Cột khác" : title;
            const std::string base = unique;
            for (int count = 2; !taken.insert(to_lower(unique)).second; ++count)
                unique = base + " (" + std::to_string(count) + ")";
            columns_.push_back({field, "other:" + title, unique});
        }
    }
}

std::size_t TaskTable::column_of(TaskField field, const std::string& title) const {
    const auto found = std::ranges::find_if(columns_, [&](const TaskColumn& column) {
        return column.field == field && (field != TaskField::other || column.key == "other:" + title);
    });
    assert(found != columns_.end());
    return static_cast<std::size_t>(found - columns_.begin());
}

std::optional<std::size_t> TaskTable::find(TaskField field) const {
    const auto found = std::ranges::find(columns_, field, &TaskColumn::field);
    if (found == columns_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns_.begin());
}

const std::vector<std::size_t>& TaskTable::columns_of(const Annex& annex) const {
    const auto found = std::ranges::find(sources_, &annex, &Source::annex);
    assert(found != sources_.end());
    return found->columns;
}

std::vector<TaskGroup> TaskTable::groups() const {
    std::vector<TaskGroup> all;
    for (const Source& source : sources_)
        collect_groups(source.annex->groups, "", {source.annex, nullptr, source.sheet, {}}, all);
    return all;
}

void TaskTable::for_each(const std::function<void(const TaskRow&)>& visit) const {
    for (const Source& source : sources_)
        Walk(*this, source, visit).all();
}

// A chain, so that memory holds one row: the hash of a row is that of its texts behind the hash so far.
std::string content_hash(const TaskTable& table) {
    std::string content;
    // Each text with its length before it: no two rows are one text.
    const auto add = [&content](const std::string& text) {
        content.append(std::to_string(text.size())).append(":").append(text);
    };
    for (const TaskColumn& column : table.columns())
        add(column.key);
    content = sha256(content);
    table.for_each([&](const TaskRow& row) {
        std::ranges::for_each(row.cells, add);
        content = sha256(content);
    });
    return content;
}

std::string print_sheet(const Plan& plan, std::size_t annex_number) {
    if (plan.annexes.size() == 1) return "Phụ lục";
    return "Phụ lục " + to_roman(static_cast<int>(annex_number));
}

std::string_view status_word(TaskStatus status) {
    switch (status) {
        case TaskStatus::todo:
            return "Chưa thực hiện";
        case TaskStatus::doing:
            return "Đang thực hiện";
        case TaskStatus::done:
            return "Hoàn thành";
        case TaskStatus::dropped:
            return "Không thực hiện";
    }
    return {};
}

std::string_view status_key(TaskStatus status) {
    switch (status) {
        case TaskStatus::todo:
            return "todo";
        case TaskStatus::doing:
            return "doing";
        case TaskStatus::done:
            return "done";
        case TaskStatus::dropped:
            return "dropped";
    }
    return {};
}

}  // namespace kehoach::plan
