// The texts of a worksheet's cells as a source, so that messages about them have a place and an excerpt.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "sheets/sheet.h"

namespace kehoach::sheets {

// Sets `sheet.source`, named `shown_name`, and the places of its cells. False, and a diagnostic, when they
// have too many lines.
bool give_places(Sheet& sheet, const std::string& shown_name, Diagnostics& diagnostics);

}  // namespace kehoach::sheets
