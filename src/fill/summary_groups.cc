#include "fill/summary_groups.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "fill/sheet_looks.h"
#include "plan/task_sheet.h"

namespace kehoach::fill {

namespace {

using plan::TaskField;
using plan::TaskStatus;

// Further ones are counted together: a list of a thousand is none that people read.
constexpr std::size_t most_groups = 100;

struct GroupCounts {
    std::array<double, plan::task_statuses.size()> states{};
    double overdue = 0;

    GroupCounts& operator+=(const GroupCounts& other) {
        for (std::size_t i = 0; i < states.size(); ++i)
            states[i] += other.states[i];
        overdue += other.overdue;
        return *this;
    }
    bool is_empty() const {
        return std::ranges::all_of(states, [](double count) { return count == 0; });
    }
};

bool is_over(TaskStatus status) { return status == TaskStatus::done || status == TaskStatus::dropped; }

std::vector<GroupCounts> count(const TaskBook& tasks) {
    std::vector<GroupCounts> counts(tasks.groups().size());
    for (const TaskFacts& facts : tasks.facts()) {
        if (!is_counted(facts)) continue;
        GroupCounts& group = counts[facts.group];
        for (std::size_t i = 0; i < plan::task_statuses.size(); ++i)
            group.states[i] += facts.status == plan::task_statuses[i] ? 1 : 0;
        const bool is_overdue = facts.end && *facts.end < tasks.date() && !is_over(facts.status);
        group.overdue += is_overdue ? 1 : 0;
    }
    return counts;
}

class GroupRows {
  public:
    explicit GroupRows(SummaryRows& rows) : rows_(rows), tasks_(rows.tasks()) {}

    void add_all() {
        add_heading();
        const std::vector<GroupCounts> counts = count(tasks_);
        GroupCounts total, others;
        first_row_ = rows_.row() + 1;
        std::size_t shown = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i].is_empty()) continue;  // tasks in parts only
            total += counts[i];
            if (++shown > most_groups)
                others += counts[i];
            else
                add_group(tasks_.groups()[i], counts[i]);
        }
        last_row_ = rows_.row();
        if (shown > most_groups) add_others(others);
        add_row("Tổng số", {}, total, true);
    }

  private:
    // The last cell of the title has the day that the list is of.
    void add_heading() {
        rows_.add_heading("2. Nhiệm vụ theo nhóm và trạng thái");
        std::vector<std::string> titles{"Nhóm nhiệm vụ"};
        for (const TaskStatus status : plan::task_statuses)
            titles.emplace_back(plan::status_word(status));
        titles.emplace_back("Cộng");
        if (tasks_.has(TaskField::due)) titles.emplace_back("Quá hạn");
        rows_.add_titles(titles);
    }

    void add_group(const TaskGroup& group, const GroupCounts& counts) {
        const std::string name = group.name.empty() ? "(không thuộc nhóm nào)" : group.name;
        const int row = rows_.row() + 1;
        std::vector<std::string> conditions;
        const auto add = [&](TaskField field, int column) {
            if (!tasks_.has(field)) return;
            conditions.push_back(table_column(tasks_.title(field)) + "=$" + document::cell_name(row, column) +
                                 "&\"\"");
        };
        add(TaskField::annex, annex_column);
        add(TaskField::group, group_column);
        add_row(group.annex.empty() ? name : group.annex + " - " + name, conditions, counts, false);
        rows_.add_hidden(annex_column, group.annex);
        rows_.add_hidden(group_column, group.name);
    }

    void add_row(const std::string& name, std::vector<std::string> conditions, const GroupCounts& counts,
                 bool is_total) {
        rows_.begin_row(name, is_total);
        conditions.push_back(is_counted());
        double total = 0;
        for (std::size_t i = 0; i < plan::task_statuses.size(); ++i) {
            std::vector<std::string> all = conditions;
            all.push_back(status_is(plan::task_statuses[i]));
            rows_.add_count(all, counts.states[i]);
            total += counts.states[i];
        }
        rows_.add_row_total(total);
        if (!tasks_.has(TaskField::due)) return;
        add_overdue_conditions(conditions);
        rows_.add_count(conditions, counts.overdue);
    }

    std::string status_is(TaskStatus status) const {
        const std::string cells = table_column(tasks_.title(TaskField::status));
        const std::string is = cells + "=" + document::text_in_formula(plan::status_word(status));
        // A row without a state has not been begun.
        return status == TaskStatus::todo ? "((" + is + ")+(" + cells + "=\"\"))>0" : is;
    }

    void add_overdue_conditions(std::vector<std::string>& conditions) const {
        const std::string end = table_column(tasks_.title(TaskField::end));
        const std::string status = table_column(tasks_.title(TaskField::status));
        for (const TaskStatus over : {TaskStatus::done, TaskStatus::dropped})
            conditions.push_back(status + "<>" + document::text_in_formula(plan::status_word(over)));
        conditions.push_back("ISNUMBER(" + end + ")");
        conditions.push_back(end + "<TODAY()");
    }

    // What the total below has and the rows above do not.
    void add_others(const GroupCounts& others) {
        rows_.begin_row("Các nhóm khác");
        int column = first_number_column;
        const auto rest = [&] {
            const std::string total = document::cell_name(rows_.row() + 1, column);
            const std::string above = sum_of({first_row_, column, last_row_, column});
            ++column;
            return total + "-" + above;
        };
        double total = 0;
        for (const double count : others.states) {
            rows_.add_number(rest(), count, false);
            total += count;
        }
        rows_.add_number(rest(), total, true);
        if (tasks_.has(TaskField::due)) rows_.add_number(rest(), others.overdue, false);
    }

    SummaryRows& rows_;
    const TaskBook& tasks_;
    int first_row_ = 0;  // of the groups that are shown
    int last_row_ = 0;
};

}  // namespace

void add_group_counts(SummaryRows& rows) { GroupRows(rows).add_all(); }

}  // namespace kehoach::fill
