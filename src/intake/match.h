// Which task of the plan a row of an office's table is: by its words, its group and its number.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/diagnostics.h"
#include "intake/grid.h"
#include "intake/office_rows.h"
#include "intake/present.h"

namespace kehoach::intake {

// By row of `rows` the row in Present::rows(); nothing for one that is new. Equal words decide first, accents
// and signs apart; then most of the words, when no other task has nearly as many, or half of them with the
// same number in the same group. Where that leaves a choice, it is the user's. Diagnostics: import-ambiguous,
// import-perhaps, import-row-twice.
std::vector<std::optional<std::size_t>> match_rows(const std::vector<OfficeRow>& rows, const Grid& sheet,
                                                   const Present& present, int task_column,
                                                   Diagnostics& diagnostics);

}  // namespace kehoach::intake
