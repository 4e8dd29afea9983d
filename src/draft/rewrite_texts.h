// Every text of a plan, rewritten.
#pragma once

#include <functional>
#include <string>

#include "plan/plan.h"

namespace kehoach::draft {

// Where a text stands.
struct TextPlace {
    std::string
        task;  // id of the task or group; label of an annex that has none; title, bases, body … elsewhere
    std::string column;  // role of a cell; title of a group, annex or plan; body of an annex; else as `task`
};

// Takes a text as typed, gives it as it shall be typed.
using Rewrite = std::function<std::string(const std::string& typed, const TextPlace& place)>;

// Title, reference, addressees, bases, body, decision, signature, recipients, annexes with their columns,
// cells and texts; not numbers and amounts. Deadlines are read anew from their words, without a year as of
// the plan's.
void rewrite_texts(plan::Plan& plan, const Rewrite& rewrite);

}  // namespace kehoach::draft
