// The blocks of a section with those that came and went.
#pragma once

#include <vector>

#include "document/document.h"
#include "draft/tracked_text.h"

namespace kehoach::draft {

// Rules are those of `after`, but for those of a whole that went. Paragraphs that were moved get a comment.
std::vector<document::Block> tracked_blocks(const std::vector<document::Block>& before,
                                            const std::vector<document::Block>& after, Tracking& tracking);

std::vector<document::Block> whole_blocks(const std::vector<document::Block>& blocks, Revision revision);

}  // namespace kehoach::draft
