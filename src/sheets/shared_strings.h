// The texts that a workbook's cells name by number (ECMA-376 Part 1, 18.4.9).
#pragma once

#include <optional>
#include <vector>

#include "sheets/package.h"
#include "sheets/rich_text.h"

namespace kehoach::sheets {

// Nothing, and a diagnostic, when the part cannot be read or is too large.
std::optional<std::vector<RichText>> read_shared_strings(Package& package, std::string_view part,
                                                         const Limits& limits, Diagnostics& diagnostics);

}  // namespace kehoach::sheets
