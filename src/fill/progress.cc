#include "fill/progress.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "plan/task_table.h"

namespace kehoach::fill {

namespace {

using plan::Role;
using plan::Task;
using plan::TaskStatus;

constexpr std::array shown_roles{Role::number, Role::task, Role::lead, Role::due};

plan::Text words(std::string text) { return {{plan::Run{std::move(text), false, false, "", {}}}, {}}; }

// "Đang thực hiện (đạt 60%)", then the result and the note, a paragraph each.
std::vector<plan::Text> account_of(const plan::Work& work) {
    std::string status(plan::status_word(work.status));
    if (work.progress && work.status == TaskStatus::doing)
        status += " (đạt " + std::to_string(*work.progress) + "%)";
    std::vector<plan::Text> account{words(status)};
    if (!work.result.empty()) account.push_back(words(work.result));
    std::size_t begin = 0;
    while (begin < work.note.size()) {
        const std::size_t end = std::min(work.note.find('\n', begin), work.note.size());
        if (end > begin) account.push_back(words(work.note.substr(begin, end - begin)));
        begin = end + 1;
    }
    return account;
}

class Progress {
  public:
    explicit Progress(const plan::Annex& annex) : annex_(annex) {
        const std::vector<const plan::Column*> leaves = plan::leaf_columns(annex.columns);
        const bool has_number = !leaves.empty() && leaves.front()->role == Role::number;
        for (const Role role : shown_roles) {
            const auto leaf = std::ranges::find(leaves, role, &plan::Column::role);
            if (leaf == leaves.end()) continue;
            shown_.push_back(**leaf);
            if (role == Role::number) continue;
            cells_.push_back(static_cast<std::size_t>(leaf - leaves.begin()) - (has_number ? 1 : 0));
        }
        plan::Column account;
        account.title = words("Kết quả thực hiện");
        shown_.push_back(account);
    }

    plan::Annex build() && {
        plan::Annex result = annex_;
        result.columns = shown_;
        result.column_numbers.clear();
        for (Task& task : result.tasks)
            tell(task, true);
        for (plan::Group& group : result.groups)
            tell(group);
        result.total = words(counts());
        result.total_amounts.clear();
        return result;
    }

  private:
    void tell(plan::Group& group) {
        for (Task& task : group.tasks)
            tell(task, true);
        for (plan::Group& child : group.groups)
            tell(child);
    }

    // Parts of a task tell of their own work; they do not count.
    void tell(Task& task, bool is_whole) {
        std::vector<plan::Cell> cells;
        for (const std::size_t cell : cells_)
            cells.push_back(cell < task.cells.size() ? task.cells[cell]
                                                     : plan::Cell(std::vector<plan::Text>()));
        cells.emplace_back(account_of(task.work));
        task.cells = std::move(cells);
        task.amounts.clear();
        if (is_whole) ++counts_[task.work.status];
        for (Task& part : task.tasks)
            tell(part, false);
    }

    std::string counts() {
        int all = 0;
        for (const auto& [status, count] : counts_)
            all += count;
        std::string text = "Tổng cộng: " + std::to_string(all) + " nhiệm vụ";
        const char* separator = "; ";
        for (const TaskStatus status :
             {TaskStatus::done, TaskStatus::doing, TaskStatus::todo, TaskStatus::dropped})
            if (counts_[status] > 0)
                text += separator + std::string(plan::status_word(status)) + ": " +
                        std::to_string(counts_[status]);
        return text + "./.";
    }

    const plan::Annex& annex_;
    std::vector<plan::Column> shown_;
    std::vector<std::size_t> cells_;  // of the task's, in the order of the columns shown
    std::map<TaskStatus, int> counts_;
};

}  // namespace

plan::Annex progress_of(const plan::Annex& annex) { return Progress(annex).build(); }

}  // namespace kehoach::fill
