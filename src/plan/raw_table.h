// A plain table before anyone asks what its columns mean: out of a workbook, a CSV file or the `rows` of an
// annex.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "plan/amount.h"
#include "plan/plan.h"

namespace kehoach::plan {

// A number that is stored as one.
struct RawNumber {
    Amount amount;
    bool is_bare = true;  // nothing but digits shown: perhaps a year, a number of a row
    int least_digits = 1;

    bool operator==(const RawNumber&) const = default;
};

// As it is printed where it is no amount: a bare one, of a year or a code, has no full stops, and the zeros
// in front that its format has.
std::string shown(const RawNumber& number);

struct RawCell {
    int column = 0;  // of the printed table
    int column_span = 1;
    int row_span = 1;
    std::vector<Text> paragraphs = std::vector<Text>(1);
    std::variant<std::monostate, RawNumber, Date> value;
    bool is_bold = false;
    std::optional<CellAlign> align;
    Span span;

    bool is_empty() const { return paragraphs.size() == 1 && paragraphs.front().empty(); }
};

struct RawTable {
    std::vector<std::string> letters;        // of the columns, as the file has them: B, C, F
    std::vector<std::vector<RawCell>> rows;  // spans from above leave their cells out
    Span place;                              // of what asked for the table
};

// A hundred thousand rows of six columns: a paper takes some 3 KB of memory for each cell.
inline constexpr std::size_t most_table_cells = 600'000;

// False when it would not fit on any paper. Diagnostics: too-many-table-columns, too-many-table-rows,
// table-too-large.
bool check_size(std::size_t rows, std::size_t columns, const Span& place, Diagnostics& diagnostics);

}  // namespace kehoach::plan
