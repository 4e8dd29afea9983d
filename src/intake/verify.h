// Whether a plan that was read anew says what was wanted, and nothing else has changed.
#pragma once

#include <string>
#include <vector>

#include "intake/annex_edit.h"
#include "intake/present.h"

namespace kehoach::intake {

// Empty when it does; else what differs first, for a message: a row and its column.
std::string first_difference(const Present& before, const std::vector<WantedRow>& wanted,
                             const Present& after);

}  // namespace kehoach::intake
