// The tasks of a plan as one list: what coverage and diff compare.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.h"

namespace kehoach::draft {

struct TaskEntry {
    std::string id;     // VI.3; of plans with several lists of tasks with the annex before it: 2/VI.3
    std::string group;  // from the outermost: "VII. CHÍNH QUYỀN SỐ / VII.1. Hạ tầng"
    std::string number;
    std::string task;  // texts as printed, paragraphs with a line feed between them
    std::string product;
    std::string lead;
    std::string support;
    std::string due;
    const plan::Task* origin = nullptr;  // of the plan, which must outlive the entry
};

// In the order of the paper, parts of tasks among them; a task that is but the heading of its parts is none.
std::vector<TaskEntry> task_entries(const plan::Plan& plan);

// The id in a task's `source` ("lang-son VI.3") when that names `plan_name`; else nothing.
std::optional<std::string> source_id(const std::string& source, const std::string& plan_name);

}  // namespace kehoach::draft
