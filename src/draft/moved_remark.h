// What is said beside text that was moved, which shows as gone in one place and come in another.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "draft/tracked_text.h"

namespace kehoach::draft {

// Of what came it says where it stood, of what went where it stands; `place` is there.
void remark_move(document::Paragraph& paragraph, Revision revision, const std::string& place, bool is_changed,
                 Tracking& tracking);

}  // namespace kehoach::draft
