// What the columns of a plain table hold, by what the author says and by what stands in them.
#pragma once

#include <vector>

#include "plan/columns.h"
#include "plan/fields.h"
#include "plan/raw_table.h"

namespace kehoach::plan {

// One item of the `columns` of a plain table.
struct ColumnWish {
    std::size_t column = 0;
    ColumnLook look;
};

// Each names its column by `title`, as it stands in the header, or by `column`, its letter in the file.
// Diagnostics: unknown-column, misspelt-column, column-without-name, tasks-only-key.
std::vector<ColumnWish> read_column_wishes(Fields& annex, const RawTable& table, int header_rows);

// Numbers in every row make a column of amounts, unless they count the rows, are years or codes; `digits`
// says how texts are meant.
std::vector<TableColumn> find_columns(const RawTable& table, int header_rows,
                                      const std::vector<ColumnWish>& wishes, Digits digits);

}  // namespace kehoach::plan
