// The number of a paper as its author writes it.
#pragma once

#include "plan/fields.h"
#include "plan/plan.h"

namespace kehoach::plan {

// "47", "047", "47a" → slots; nothing typed leaves the slot blank. Diagnostics: number-with-symbol
// ("47/KH-UBND"), bad-number.
void read_number(const Value& typed, TextReader& reader, Slots& slots);

}  // namespace kehoach::plan
