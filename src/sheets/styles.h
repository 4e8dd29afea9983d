// The looks that a workbook's cells name by number (ECMA-376 Part 1, 18.8).
#pragma once

#include <optional>
#include <vector>

#include "sheets/package.h"
#include "sheets/sheet.h"

namespace kehoach::sheets {

// By the number that cells have; never empty. Nothing, and a diagnostic, when the part cannot be read.
std::optional<std::vector<Look>> read_looks(Package& package, std::string_view part,
                                            Diagnostics& diagnostics);

}  // namespace kehoach::sheets
