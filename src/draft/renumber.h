// Numbers and counts of tasks, made anew when tasks went.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

namespace kehoach::draft {

// "(07 nhiệm vụ)", "Tổng cộng: 35 nhiệm vụ": the number before these words is the new count.
std::string with_task_count(std::string text, int count);

// Without sub-tasks.
int count_tasks(const std::vector<plan::Group>& groups);

// Numbers run on through the groups (1 to 49) when the second group that has tasks does not begin with 1
// again.
class TaskNumbers {
  public:
    explicit TaskNumbers(const plan::Annex& annex) {
        int groups = 0;
        visit(annex.groups, groups);
    }

    void begin_group() {
        if (!runs_on_) next_ = 1;
    }

    // The number of the next task, in the form of the old one: "3" or "3."; empty where that is.
    std::string next(const std::string& old);

  private:
    void visit(const std::vector<plan::Group>& groups, int& seen);

    bool runs_on_ = false;
    int next_ = 1;
};

}  // namespace kehoach::draft
