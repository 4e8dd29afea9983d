// Who leads and who supports: the superior's units become one's own.
#pragma once

#include <string>
#include <vector>

#include "draft/rewrite.h"

namespace kehoach::draft {

struct Roles {
    std::string lead;
    std::string support;
};

// Named units by the unit rules, the superior's units together by one's own together. Where only these would
// lead, the unit of the group's field does; whoever leads does not support, and who is left supports. A unit
// that no rule knows stays and is reported (sure: low).
Roles rewrite_roles(const Roles& superior, const CellContext& context, const DeriveRules& rules,
                    const Levels& levels, const plan::Agency& own, std::vector<ReviewItem>& items,
                    Diagnostics& diagnostics);

}  // namespace kehoach::draft
