// An annex's groups and tasks → one table.
#pragma once

#include "document/document.h"
#include "fill/rules.h"
#include "fill/texts.h"
#include "plan/plan.h"

namespace kehoach::fill {

// Header rows (with a header cell over its sub-columns, and the row of column numbers where the paper has
// one), group rows over the table's width, a row for each task and sub-task, the total line.
document::Table fill_annex_table(const plan::Annex& annex, const Rules& rules, const Texts& texts);

}  // namespace kehoach::fill
