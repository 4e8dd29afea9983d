// Formulas of a worksheet.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kehoach::writers {

// "=SUM(C5:C9,C12)" over the cells of one column in `rows`, which count from 0 and rise. Nothing when Excel
// would not take it: more than 255 ranges, or longer than 8,192 characters.
std::optional<std::string> sum_formula(const std::vector<int>& rows, int column);

}  // namespace kehoach::writers
