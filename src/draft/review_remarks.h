// What a human must look at in a draft, as remarks beside its words.
#pragma once

#include <vector>

#include "document/annotate.h"
#include "draft/derive.h"

namespace kehoach::draft {

// In the order of the items, in Vietnamese. `written` is the draft as it was read back from its files, so
// that its texts have their places there; an item whose words are not found stands at its cell, else at the
// title.
std::vector<document::Remark> review_remarks(const std::vector<ReviewItem>& items, const plan::Plan& written);

}  // namespace kehoach::draft
