// Tables in files of their own: an annex that names a workbook or a CSV file.
#pragma once

#include <filesystem>
#include <optional>

#include "plan/input.h"
#include "plan/raw_table.h"

namespace kehoach::plan {

// Whether a file is one of these, by its extension; .xls and the like are, so that they can be told apart.
bool is_table_file(const std::filesystem::path& path);

// The table of the file that `file` of the annex names, from `folder`: the sheet that `sheet` names, or the
// first that is not hidden; the part that `range` names, or all. Diagnostics: table-file-kind, unknown-sheet,
// misspelt-sheet, no-visible-sheet, workbook-only-key, bad-range, and those of reading it.
std::optional<RawTable> read_table_file(Fields& annex, const std::filesystem::path& folder, Input& input);

}  // namespace kehoach::plan
