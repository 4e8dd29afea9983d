// An annex's groups and tasks → rows of its table, one after the other.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "fill/texts.h"
#include "plan/plan.h"

namespace kehoach::fill {

// Group rows over the table's width, a row for each task and sub-task, the total line. `first_row` is the
// row of the table that the first of them is. A row is given when no row below it can change it any more: one
// whose cells cover rows below waits for those.
void for_each_annex_row(const plan::Annex& annex, int first_row, const Texts& texts,
                        const std::function<void(document::Row&)>& visit);

// A cell of one column and row with a paragraph for each text, at least one.
document::Cell annex_cell(int column, const std::string& style, const std::vector<plan::Text>& paragraphs,
                          const Texts& texts);

}  // namespace kehoach::fill
