// What the rules read: the plan as data and as running text.
#pragma once

#include <optional>
#include <vector>

#include "check/citations.h"
#include "check/dates.h"
#include "check/lexicon.h"
#include "check/passage.h"
#include "check/slips.h"
#include "fill/template.h"
#include "plan/plan.h"

namespace kehoach::check {

struct Manuscript {
    const plan::Plan& plan;
    const fill::Template& form;  // that the plan is printed with
    const Lexicon& lexicon;
    std::vector<Passage> passages;   // in reading order: title, bases, body, signature, annexes
    std::vector<WrittenDate> dates;  // in that order, too
    std::vector<Citation> citations;
    std::vector<Slip> slips;

    bool has_body() const { return !plan.body.empty(); }
    // Documents of two weights: gaps are mistakes in a final one only.
    bool is_final() const { return plan.status == plan::Status::final; }
    // Issued by a People's Committee, not by a department under one.
    bool is_government() const { return plan.agency.level != plan::Level::department; }
    // The day of the plan; without a day the last of its month, without a month the last of its year.
    std::optional<Date> date() const;
};

// What it is made of must outlive it.
Manuscript read_manuscript(const plan::Plan& plan, const fill::Template& form, const Lexicon& lexicon);

// The words after which a new sentence begins and before which one ends are running text: not a title in
// capitals, a name or a cell of the number column.
bool is_running_text(const Passage& passage);

// Lines of the body, footnotes and tables in it.
bool is_body_text(const Passage& passage);

std::vector<const Passage*> passages_of(const Manuscript& manuscript, Part part);

// All letters capital: headings and titles, where the rules on capitals say nothing.
bool is_in_capitals(const Passage& passage);

}  // namespace kehoach::check
