// Two plans compared: heading, body, annexes, task by task.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

namespace kehoach::draft {

enum class Part { heading, body, annex, task };
enum class Change { added, removed, moved, changed };  // changed: perhaps moved, too

// One value of a thing: a cell of a task, a line of the body, a key of the heading.
struct FieldChange {
    std::string key;  // product, other:Kinh phí; recipients; text
    std::string before;
    std::string after;
};

struct Difference {
    Part part = Part::heading;
    Change change = Change::changed;
    bool moved = false;
    std::string before_place;  // VI.3; of the body the headings above: II.1; empty: it was not there
    std::string after_place;
    std::string label;                // of a task its words
    std::vector<FieldChange> fields;  // what changed; of what was added or removed, all of it
};

struct PlanDiff {
    std::string before;  // names of the plans
    std::string after;
    std::vector<Difference> differences;  // heading, body, annexes, tasks, each in the order of the paper

    std::size_t count(Part part, Change change) const;
};

struct DiffOptions {
    // Tasks with equal ids are the same: of a plan and what came back of it.
    bool ids_are_kept = false;
};

// Tasks belong together by `source`, else by words. Numbers that change only because tasks came or went are
// no difference.
PlanDiff diff_plans(const plan::Plan& before, const plan::Plan& after, const DiffOptions& options = {});

}  // namespace kehoach::draft
