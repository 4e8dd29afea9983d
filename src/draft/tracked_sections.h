// Sections with those that came and went.
#pragma once

#include <vector>

#include "document/document.h"
#include "draft/tracked_text.h"

namespace kehoach::draft {

std::vector<document::Section> tracked_sections(const std::vector<document::Section>& before,
                                                const std::vector<document::Section>& after,
                                                Tracking& tracking);

}  // namespace kehoach::draft
