// An annex's groups and tasks → one table.
#pragma once

#include <memory>

#include "document/document.h"
#include "fill/rules.h"
#include "fill/texts.h"
#include "plan/plan.h"

namespace kehoach::fill {

// Header rows (with a header cell over its sub-columns, and the row of column numbers where the paper has
// one), then the rows of annex_rows.h.
document::Table fill_annex_table(const plan::Annex& annex, const Rules& rules, const Texts& texts);
// The same with those rows made later.
document::Table annex_table_of_later_rows(std::shared_ptr<const plan::Annex> annex, const Rules& rules,
                                          std::shared_ptr<const Texts> texts);

}  // namespace kehoach::fill
