// The hidden sheet in which a workbook of ours keeps what was exported (plan/task_sheet.h).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.h"
#include "intake/grid.h"

namespace kehoach::intake {

class Record {
  public:
    // Nothing, and the diagnostic import-record, when somebody has changed the sheet.
    static std::optional<Record> read(Grid grid, Diagnostics& diagnostics);

    const std::string& plan() const { return plan_; }
    const std::string& hash() const { return hash_; }
    const std::vector<std::string>& keys() const { return keys_; }
    const std::vector<std::string>& titles() const { return titles_; }

    // Its rows by the ids of their tasks.
    const std::unordered_map<std::string, int>& rows() const { return rows_; }
    // What was exported there, tidy.
    std::string cell(int row, std::size_t column) const;
    // The text was longer than a cell can be: it is not whole.
    bool is_cut(int row, std::size_t column) const;

  private:
    explicit Record(Grid grid) : grid_(std::move(grid)) {}
    bool read_heading();
    bool read_rows();
    std::string text(std::size_t row, int column) const;  // rows from 1

    Grid grid_;
    std::string plan_;
    std::string hash_;
    std::vector<std::string> keys_;
    std::vector<std::string> titles_;
    std::unordered_map<std::string, int> rows_;
};

}  // namespace kehoach::intake
