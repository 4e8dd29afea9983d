// review.md: what a human must look at in a draft.
#pragma once

#include <string>

#include "draft/derive.h"

namespace kehoach::draft {

// What a draft was made from.
enum class Origin { superior, last_year };

// Markdown in Vietnamese: how many tasks were kept, adapted, left out; the doubtful items first, then all
// changes task by task, then what was left out with its reason.
std::string review_text(const Draft& draft, const std::string& from, Origin origin);

}  // namespace kehoach::draft
