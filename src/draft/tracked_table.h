// Tables with rows that came and went.
#pragma once

#include "document/document.h"
#include "draft/tracked_text.h"

namespace kehoach::draft {

// `after` with the rows of `before` that went; both have as many columns. Rows that share cells with each
// other are compared as one; where cells are shared in another way than before, all of them went and came.
// Rows that were moved get a comment.
document::Table tracked_table(const document::Table& before, const document::Table& after,
                              Tracking& tracking);

document::Table whole_table(const document::Table& table, Revision revision);

}  // namespace kehoach::draft
