// Another office's table of tasks against the plan.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "intake/changes.h"
#include "intake/grid.h"
#include "intake/present.h"
#include "intake/titles.h"

namespace kehoach::intake {

// The columns that are understood are compared, numbers apart: an office may count its own rows. Rows that
// match no task are new; tasks that the table does not have are `absent`. `sheets` are those that may have
// the table. Diagnostics: import-no-table, import-several-tables, import-ignored-columns (a warning),
// import-group-not-in-plan, and those of find_header(), read_office_rows(), match_rows() and place_rows().
Changes compare_office(const std::vector<Grid>& sheets, const Present& present, const Titles& titles,
                       Diagnostics& diagnostics);

}  // namespace kehoach::intake
