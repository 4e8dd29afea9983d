// One document that shows what became of another, for a Word file with tracked changes.
#pragma once

#include "document/document.h"

namespace kehoach::draft {

// `after`, with what went of `before` among it: accepting all revisions gives `after`, rejecting them
// `before`. Both are measured; sizes are those of `after`. Automatic numbers follow by themselves.
document::Document tracked_document(const document::Document& before, const document::Document& after);

}  // namespace kehoach::draft
