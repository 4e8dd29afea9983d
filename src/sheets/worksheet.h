// One worksheet part → a sheet (ECMA-376 Part 1, 18.3).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheets/package.h"
#include "sheets/rich_text.h"
#include "sheets/sheet.h"

namespace kehoach::sheets {

// What a worksheet takes from its workbook.
struct WorkbookParts {
    const std::vector<RichText>& strings;
    const std::vector<Look>& looks;
    DateSystem dates = DateSystem::from_1900;
    // The program that wrote the file leaves calculating to whoever opens it: a formula's 0 is a placeholder.
    bool is_uncalculated = false;
    Limits limits = {};
};

// Nothing, and a diagnostic, when the part cannot be read, has more than a spreadsheet can hold, or refers to
// what is not there.
std::optional<Sheet> read_worksheet(Package& package, std::string_view part, std::string name,
                                    const WorkbookParts& workbook, Diagnostics& diagnostics);

}  // namespace kehoach::sheets
