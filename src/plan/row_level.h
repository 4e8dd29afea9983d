// How deep a row of a table lies, by the number in its first column.
#pragma once

#include <string>
#include <vector>

namespace kehoach::plan {

// By row: A is above I, I above 1, 1 above 1.1, that above a and a dash; a row without a number is below the
// one before it. Without any number all rows are of one level.
std::vector<int> row_levels(const std::vector<std::string>& numbers);

// A row that heads others, printed in bold: A or I, where rows with lower numbers follow.
bool heads_group(const std::vector<int>& levels, std::size_t row);

}  // namespace kehoach::plan
