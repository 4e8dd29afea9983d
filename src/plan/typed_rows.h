// The `rows` of an annex → a table: cells typed in place, as plan.json and small tables have them.
#pragma once

#include <optional>

#include "plan/fields.h"
#include "plan/raw_table.h"

namespace kehoach::plan {

// `rows`: lists of cells, the header's first, all of one length; nothing where a merged cell covers.
// `merged`: their ranges, as A1:C1 means in this table. Diagnostics: row-width, bad-merged, and those of
// texts.
std::optional<RawTable> read_typed_rows(Fields& annex);

}  // namespace kehoach::plan
