// A plain table of the plan → one table of the document.
#pragma once

#include <memory>

#include "document/document.h"
#include "fill/rules.h"
#include "fill/texts.h"
#include "plan/plan.h"

namespace kehoach::fill {

// Its merged cells stay merged; the header is bold and repeats; amounts stand to the right, and totals that
// are what the rows come to are sums.
document::Table fill_plain_table(const plan::PlainTable& table, const Rules& rules, const Texts& texts);
// The same with the rows below the header made later; `table` must outlive it.
document::Table plain_table_of_later_rows(const plan::PlainTable& table, const Rules& rules,
                                          std::shared_ptr<const Texts> texts);

}  // namespace kehoach::fill
