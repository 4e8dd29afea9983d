// Our own working sheet, edited, against what was exported and what the plan says now.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "intake/changes.h"
#include "intake/grid.h"
#include "intake/present.h"
#include "intake/record.h"
#include "intake/titles.h"

namespace kehoach::intake {

// Whether the sheet is one of ours: a row near its top has the titles of our own columns.
bool is_working_sheet(const Grid& sheet);

// Rows are known by their ids; where they stand means nothing. A cell is a change where the sheet says
// something else than the record; one that the plan has changed meanwhile, too, is a conflict and an error.
// A total that somebody has put below is passed over. Without a record (a CSV file) the sheet is compared
// with the plan itself, and rows that it lacks are `absent`, not removed. Diagnostics: import-other-plan,
// import-columns-changed, import-missing-column, import-column-twice, import-unknown-id, import-duplicate-id,
// import-group-changed, import-conflict, import-removed-parent, import-cut-cell, import-row-without-task,
// import-days, import-empty, and those of value_at() and place_rows().
Changes compare_working(const Grid& sheet, const Record* record, const Present& present, const Titles& titles,
                        std::vector<Conflict>& conflicts, Diagnostics& diagnostics);

}  // namespace kehoach::intake
