// The shortest way from one sequence to another (E. W. Myers, "An O(ND) Difference Algorithm", 1986).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kehoach::draft {

enum class Edit { keep, remove, add };

// What becomes of the elements of both, in their order: a kept one stands for one of each. Beyond
// `most_edits` what lies between the common ends is removed and added as a whole, so that time and memory
// stay bounded.
std::vector<Edit> edit_script(const std::vector<std::uint32_t>& before,
                              const std::vector<std::uint32_t>& after, std::size_t most_edits = 1000);

// Of numbers that are all different: for each, whether it belongs to a longest rising subsequence. What does
// not has been moved.
std::vector<bool> longest_rising(const std::vector<std::size_t>& numbers);

}  // namespace kehoach::draft
