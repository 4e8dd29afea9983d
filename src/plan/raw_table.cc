#include "plan/raw_table.h"

#include <algorithm>
#include <string>

namespace kehoach::plan {

std::string shown(const RawNumber& number) {
    if (!number.is_bare) return printed(number.amount);
    std::string digits = number.amount.on_paper().to_string();
    const std::size_t sign = digits.starts_with('-') ? 1 : 0;
    const auto wanted = static_cast<std::size_t>(std::max(number.least_digits, 0)) + sign;
    if (digits.size() < wanted) digits.insert(sign, wanted - digits.size(), '0');
    return digits + number.amount.unit;
}

bool check_size(std::size_t rows, std::size_t columns, const Span& place, Diagnostics& diagnostics) {
    if (columns > most_columns)
        diagnostics.error("too-many-table-columns", place,
                          {std::to_string(columns), std::to_string(most_columns)});
    else if (rows > most_rows)
        diagnostics.error("too-many-table-rows", place, {std::to_string(rows), std::to_string(most_rows)});
    else if (rows * columns > most_table_cells)
        diagnostics.error("table-too-large", place, {std::to_string(most_table_cells)});
    else
        return true;
    return false;
}

}  // namespace kehoach::plan
