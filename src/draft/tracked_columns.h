// Columns side by side with what came and went: the heading, the signature block.
#pragma once

#include "document/document.h"
#include "draft/tracked_text.h"

namespace kehoach::draft {

document::SideBySide tracked_columns(const document::SideBySide& before, const document::SideBySide& after,
                                     Tracking& tracking);

document::SideBySide whole_columns(const document::SideBySide& columns, Revision revision);

}  // namespace kehoach::draft
