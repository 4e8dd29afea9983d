// Where the rows belong that an edited table has and the plan has not.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "intake/changes.h"
#include "intake/present.h"

namespace kehoach::intake {

// A row of the edited table: one of the plan's, or a new one.
struct TableRow {
    std::optional<std::size_t> present;  // in Present::rows()
    std::size_t added = 0;               // else in Changes::added
};

// Where the cell of a new row stands, by column of the plan's table.
using PlaceOf = std::function<Place(const NewRow&, std::size_t)>;

// Sets spot and id of the rows in `added`. A row belongs to the group that it names, or else to the one of
// its neighbours if they agree; it stands behind the row above it as long as the table has that group's rows
// in the plan's order, and else at the end. Diagnostics: import-unknown-group, import-unclear-group,
// import-unclear-level.
void place_rows(const Present& present, const std::vector<TableRow>& order, std::vector<NewRow>& added,
                const PlaceOf& place_of, Diagnostics& diagnostics);

}  // namespace kehoach::intake
