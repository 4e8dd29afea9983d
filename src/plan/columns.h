// The columns of an annex table, and the shape that they give to its rows.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plan/fields.h"
#include "plan/plan.h"

namespace kehoach::plan {

// What a row must have. Cells stand for the leaf columns without the number column.
struct RowShape {
    std::vector<std::string> titles;  // of the cells' columns
    bool has_number = false;
    std::optional<std::size_t> due;    // the cell with the deadline
    std::vector<std::size_t> amounts;  // the cells with amounts

    bool is_known() const { return !titles.empty(); }  // false: the columns could not be read
};

struct Columns {
    std::vector<Column> tree;
    RowShape shape;
};

// The keys of a column, in tables of tasks and plain ones.
inline const std::vector<std::string> column_keys{"title", "column", "role", "width", "align", "columns"};

struct ColumnLook {
    std::optional<Role> role;
    std::optional<Length> width;
    std::optional<CellAlign> align;
};

// Diagnostics: unknown-value (role, align), bad-width.
ColumnLook read_column_look(Fields& column);

// The `columns` of an annex. Diagnostics: unknown-value (role), two-number-columns, number-column-first,
// leaf-only-key, bad-width, no-columns, table-too-wide.
Columns read_columns(Fields& annex);

}  // namespace kehoach::plan
