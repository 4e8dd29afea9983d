// What of annexes stands around the tasks, as lines.
#include <set>
#include <utility>

#include "draft/diff_parts.h"
#include "plan/typed.h"

namespace kehoach::draft {

namespace {

bool is_task_list(const plan::Annex& annex) {
    std::set<plan::Role> roles;
    for (const plan::Column* column : plan::leaf_columns(annex.columns))
        roles.insert(column->role);
    return roles.contains(plan::Role::task) &&
           (roles.contains(plan::Role::lead) || roles.contains(plan::Role::due));
}

std::string row_text(const plan::Task& task) {
    std::string text;
    for (const plan::Cell& cell : task.cells) {
        if (!text.empty()) text += " | ";
        if (!cell) continue;
        for (std::size_t i = 0; i < cell->size(); ++i)
            text += (i == 0 ? "" : " ") + plan::typed((*cell)[i]);
    }
    return text;
}

class AnnexLines {
  public:
    std::vector<Line> of(const plan::Plan& plan) && {
        for (const plan::Annex& annex : plan.annexes) {
            name_ = plan::plain(annex.label);
            add("", plan::typed(annex.label));
            add("", plan::typed(annex.title));
            add("", plan::typed(annex.reference));
            add_columns(annex.columns);
            shows_rows_ = !is_task_list(annex);
            add_rows(annex.tasks);
            add_groups(annex.groups);
            add("", plan::typed(annex.total));
        }
        return std::move(lines_);
    }

  private:
    void add(const std::string& number, const std::string& text) {
        if (!text.empty()) lines_.push_back({name_, name_, number, text});
    }
    void add_columns(const std::vector<plan::Column>& columns) {
        for (const plan::Column& column : columns) {
            add("", plan::typed(column.title));
            add_columns(column.columns);
        }
    }
    void add_rows(const std::vector<plan::Task>& tasks) {
        if (!shows_rows_) return;
        for (const plan::Task& task : tasks) {
            add(plan::typed(task.number), row_text(task));
            add_rows(task.tasks);
        }
    }
    void add_groups(const std::vector<plan::Group>& groups) {
        for (const plan::Group& group : groups) {
            add(plan::typed(group.number), plan::typed(group.label));
            add_rows(group.tasks);
            add_groups(group.groups);
        }
    }

    std::string name_;
    bool shows_rows_ = false;
    std::vector<Line> lines_;
};

}  // namespace

std::vector<Difference> diff_annexes(const plan::Plan& before, const plan::Plan& after) {
    return diff_lines(Part::annex, AnnexLines().of(before), AnnexLines().of(after));
}

}  // namespace kehoach::draft
