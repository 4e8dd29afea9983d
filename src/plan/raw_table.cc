#include "plan/raw_table.h"

namespace kehoach::plan {

namespace {

constexpr std::size_t most_cells = 1'000'000;

}  // namespace

bool check_size(std::size_t rows, std::size_t columns, const Span& place, Diagnostics& diagnostics) {
    if (columns > most_columns)
        diagnostics.error("too-many-table-columns", place,
                          {std::to_string(columns), std::to_string(most_columns)});
    else if (rows > most_rows)
        diagnostics.error("too-many-rows", place, {std::to_string(most_rows)});
    else if (rows * columns > most_cells)
        diagnostics.error("table-too-large", place, {std::to_string(most_cells)});
    else
        return true;
    return false;
}

}  // namespace kehoach::plan
