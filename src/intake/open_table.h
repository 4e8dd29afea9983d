// A file that somebody sends back, opened: our own working sheet with its record, or an office's table.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "intake/grid.h"
#include "intake/record.h"

namespace kehoach::intake {

struct OpenedTable {
    // One of ours, or what an office may have written its table on: all visible sheets, or the one asked for.
    std::vector<Grid> sheets;
    bool is_ours = false;          // then `sheets` is the working sheet
    std::optional<Record> record;  // of ours; a CSV file has none
};

// `sheet` names one; empty: none is asked for. Nothing, and a diagnostic, when the file cannot be read:
// import-no-working-sheet, import-unknown-sheet, and those of the readers.
std::optional<OpenedTable> open_table(const std::filesystem::path& path, const std::string& sheet,
                                      Diagnostics& diagnostics);

}  // namespace kehoach::intake
