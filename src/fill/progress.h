// What has become of an annex's tasks, as an annex of its own: the table of a report.
#pragma once

#include "plan/plan.h"

namespace kehoach::fill {

// The same groups and tasks with fewer columns: number, task, lead and due as the annex has them, and at the
// right what the office notes of the work: the status, how far it is, its result and the note. The total line
// counts the tasks by status.
plan::Annex progress_of(const plan::Annex& annex);

}  // namespace kehoach::fill
