// The `total` of an annex: a last line as typed, or amounts that are added up or checked.
#pragma once

#include <vector>

#include "plan/columns.h"
#include "plan/fields.h"
#include "plan/plan.h"

namespace kehoach::plan {

// What the author asks for: a text; `sum`; or {label: …, amounts: sum or a list}.
struct TotalWish {
    Text label;
    bool is_sum = false;
    std::vector<const Value*> amounts;  // typed ones, one for each amount column
    Span place;                         // of the value; no source: there is no `total`
};

TotalWish read_total(Fields& annex);

// Puts the wish into an annex of tasks, whose rows must have been read. Diagnostics: no-amount-columns,
// cannot-add, total-count, total-differs (a warning).
void set_task_total(const TotalWish& wish, const RowShape& shape, Digits digits, Annex& annex,
                    Diagnostics& diagnostics);

// The same for a plain table: adds the row, unless a total stands in the table already. A total that stands
// there is checked in any case. Diagnostics: table-total, and those above.
void set_table_total(const TotalWish& wish, PlainTable& table, Diagnostics& diagnostics);

}  // namespace kehoach::plan
