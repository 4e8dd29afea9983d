#include "draft/diff.h"

#include <algorithm>

#include "draft/diff_parts.h"

namespace kehoach::draft {

std::size_t PlanDiff::count(Part part, Change change) const {
    return static_cast<std::size_t>(std::ranges::count_if(differences, [&](const Difference& difference) {
        return difference.part == part && difference.change == change;
    }));
}

PlanDiff diff_plans(const plan::Plan& before, const plan::Plan& after, const DiffOptions& options) {
    PlanDiff diff{before.name, after.name, {}};
    for (std::vector<Difference> part : {diff_headings(before, after), diff_bodies(before, after),
                                         diff_annexes(before, after), diff_tasks(before, after, options)})
        diff.differences.insert(diff.differences.end(), part.begin(), part.end());
    return diff;
}

}  // namespace kehoach::draft
