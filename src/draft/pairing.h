// What of one list became what of another: kept in its place, moved, removed, added.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "draft/matching.h"

namespace kehoach::draft {

struct Pairing {
    std::optional<std::size_t> before;  // none: added
    std::optional<std::size_t> after;   // none: removed
    bool moved = false;                 // to another place among those that stayed, or to another group
};

// In the order of `after`; what was removed stands behind what it stood behind.
std::vector<Pairing> pair_up(const std::vector<TaskEntry>& before, const std::vector<TaskEntry>& after,
                             const std::vector<KnownPair>& known);

}  // namespace kehoach::draft
