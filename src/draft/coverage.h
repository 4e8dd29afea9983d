// Which tasks of a superior's plan a plan answers, which not and why, and where it promises less.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "draft/derive_rules.h"
#include "draft/matching.h"
#include "plan/plan.h"

namespace kehoach::draft {

enum class Answer {
    matched,   // has a counterpart
    doubtful,  // has one by some of the words: somebody should look
    left_out,  // the plan says why it has none
    missing    // has none
};

enum class Weakness {
    lead_missing,
    lead_collective,  // many where the superior names one
    lead_unknown,     // not a unit of the agency
    product_missing,
    product_dropped,  // of several products one has no counterpart
    product_lower,    // a report for a decision
    deadline_missing,
    deadline_later,
    deadline_once  // at one time what the superior wants done all year
};

struct Weak {
    Weakness kind = Weakness::lead_missing;
    std::string superior;  // what stands there
    std::string own;
    int days = 0;  // of deadline_later
};

// A task of the superior and what became of it.
struct Answered {
    TaskEntry superior;
    std::optional<TaskEntry> own;
    Answer answer = Answer::missing;
    Match match;                   // of one with a counterpart
    std::vector<Weak> weak;        // in the order of Weakness; of matched ones only
    std::string reason;            // left out: why; missing: why a rule would leave it out, or nothing
    std::optional<Likeness> near;  // missing: a task that another one has for a counterpart
    std::string near_id;           // its id
};

struct Coverage {
    std::string superior_name;
    std::string plan_name;
    std::vector<Answered> tasks;   // all of the superior's, in its order
    std::vector<TaskEntry> local;  // tasks of the plan that answer none
    std::size_t own_count = 0;

    std::size_t count(Answer answer) const;
    std::size_t count_weak() const;
};

// The superior's texts are compared as `rules` would adapt them (tỉnh → xã), when the plan's agency has
// units. Entries point into the two plans. Diagnostics: superior-without-annex, plan-without-annex.
Coverage cover(const plan::Plan& superior, const plan::Plan& plan, const DeriveRules& rules,
               Diagnostics& diagnostics);

}  // namespace kehoach::draft
