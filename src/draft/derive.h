// A commune's draft from a superior's plan: which tasks are kept, adapted or left out, and what a human must
// look at.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "draft/derive_rules.h"
#include "plan/plan.h"

namespace kehoach::draft {

// Something that was changed, or that a rule could not decide.
struct ReviewItem {
    std::string
        task;  // id in the draft: VI.3; "title", "body" for those, its label for an annex without tasks
    std::string column;  // task, product, lead, support, due; empty for the whole task
    std::string before;
    std::string after;  // the same as before: nothing was changed, and somebody should look
    std::string rule;   // id
    std::string note;   // what to look at, in Vietnamese
    Sure sure = Sure::high;
};

struct LeftOut {
    std::string source;  // the superior's id
    std::string text;
    std::string reason;
    std::string rule;
    Sure sure = Sure::medium;
};

struct Draft {
    plan::Plan plan;  // every task with its provenance; its sources are the superior's
    std::vector<ReviewItem> items;
    std::vector<LeftOut> left_out;
    int kept = 0;  // tasks whose words are the superior's
    int adapted = 0;
};

// `superior` must have a task annex (superior-without-annex); `own` units (agency-without-units). Nothing is
// invented: a text that no rule touches stays as it is, and a superior's unit that no rule knows is kept and
// reported. Other diagnostics: unit-not-in-agency (a rule gives a unit that the agency does not have).
Draft derive(const plan::Plan& superior, const plan::Agency& own, const DeriveRules& rules,
             Diagnostics& diagnostics);

}  // namespace kehoach::draft
