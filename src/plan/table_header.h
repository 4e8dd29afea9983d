// How many rows of a plain table are its header.
#pragma once

#include "plan/raw_table.h"

namespace kehoach::plan {

// As deep as the merged cells of the first row reach, two where one of them lies over several columns, and
// one more for a row that counts the columns 1 2 3 …
int count_header_rows(const RawTable& table);

// The header of `rows` rows with all rows that its merged cells reach.
int reach_of_header(const RawTable& table, int rows);

// A table whose first row is one text over all columns, or beside nothing: a title that belongs elsewhere.
bool begins_with_title(const RawTable& table);

}  // namespace kehoach::plan
