// The date of a plan as its author writes it, with parts that may stay blank.
#pragma once

#include "plan/fields.h"
#include "plan/plan.h"

namespace kehoach::plan {

// "2026-02-09", "09/02/2026", "2026-02" (day blank), "2026" (day and month blank) → slots.
// Diagnostics: bad-date, date-form (another form, with the date that it means), impossible-date.
void read_date(const Value& typed, TextReader& reader, Slots& slots);

}  // namespace kehoach::plan
