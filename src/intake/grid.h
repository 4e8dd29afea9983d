// A sheet by rows and columns: which cell stands where, a merged one in all of its places.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "sheets/sheet.h"

namespace kehoach::intake {

class Grid {
  public:
    // Nothing, and a diagnostic, when its merged cells reach over more than memory should hold.
    static std::optional<Grid> make(sheets::Sheet sheet, Diagnostics& diagnostics);

    const sheets::Sheet& sheet() const { return sheet_; }
    // Up to the last cell that holds something.
    int rows() const { return rows_; }
    int columns() const { return columns_; }

    // Null: nothing stands there.
    const sheets::Cell* at(int row, int column) const;
    // The merged cells that lie there.
    std::optional<sheets::CellRange> merged_at(int row, int column) const;
    bool is_row_empty(int row) const;

    // "Theo dõi!B7"; "B7" of a CSV file.
    std::string name(int row, int column) const;
    // For messages about a cell, also an empty one.
    Diagnostic problem(std::string_view slug, int row, int column,
                       std::vector<std::string> arguments = {}) const;

  private:
    explicit Grid(sheets::Sheet sheet);
    bool index_merged();
    const sheets::Cell* find(int row, int column) const;

    sheets::Sheet sheet_;
    int rows_ = 0;
    int columns_ = 0;
    std::vector<std::size_t> row_starts_;  // in the sheet's cells; one more than there are rows
    std::vector<std::vector<std::size_t>> merged_by_row_;  // in sheet.merged, where rows have some
};

// The text of a cell as it is shown, or of none: lines without their outer and double spaces, no empty ones
// at the ends. Nothing, and a diagnostic, for what is no text: an error, characters that no paper prints.
std::optional<std::string> text_at(const Grid& grid, int row, int column, Diagnostics& diagnostics);

// The same done to any text.
std::string tidy(std::string_view text);

}  // namespace kehoach::intake
