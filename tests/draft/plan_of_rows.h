// Small plans for tests: a task list with one group or several.
#pragma once

#include <string>
#include <vector>

#include "plan/deadline.h"
#include "plan/plan.h"

namespace kehoach::draft {

struct RowOf {
    std::string task;
    std::string product = "Kế hoạch";
    std::string lead = "Sở Nội vụ";
    std::string due = "Quý I/2026";
    std::string source = {};
};

inline plan::Text text_of_words(const std::string& words) {
    if (words.empty()) return {};
    return {{plan::Run{words, false, false, "", {}}}, {}};
}

// Tasks I.1, I.2 … of one group, with the columns number, task, product, lead and due.
inline plan::Plan plan_of_rows(const std::string& name, const std::vector<RowOf>& rows) {
    plan::Plan plan;
    plan.name = name;
    plan::Annex& annex = plan.annexes.emplace_back();
    for (const plan::Role role :
         {plan::Role::number, plan::Role::task, plan::Role::product, plan::Role::lead, plan::Role::due})
        annex.columns.emplace_back().role = role;
    plan::Group& group = annex.groups.emplace_back();
    group.id = "I";
    group.number = text_of_words("I");
    group.label = text_of_words("CHỈ ĐẠO");
    for (const RowOf& row : rows) {
        plan::Task& task = group.tasks.emplace_back();
        const std::string number = std::to_string(group.tasks.size());
        task.id = "I." + number;
        task.number = text_of_words(number);
        for (const std::string& cell : {row.task, row.product, row.lead, row.due})
            task.cells.push_back(cell.empty() ? std::vector<plan::Text>()
                                              : std::vector<plan::Text>{text_of_words(cell)});
        task.deadline = plan::read_deadline(row.due, 2026);
        task.source = row.source;
    }
    return plan;
}

}  // namespace kehoach::draft
