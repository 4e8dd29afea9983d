// CSV files: RFC 4180 with the separators that spreadsheets really use.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "base/source.h"
#include "sheets/sheet.h"

namespace kehoach::sheets {

// The separator is `;`, `,` or a tab: the one that divides the rows most evenly, or that a first line "sep=;"
// names. A cell in double quotes may hold separators, line breaks and quotes typed twice. Empty lines are
// left out, empty cells are not in the sheet; every cell is a text as it stands. Nothing, and a diagnostic,
// when a quote is not closed, text follows a closing quote, a row has more or fewer cells than most, or there
// are too many.
std::optional<Sheet> read_csv(const SourcePtr& source, Diagnostics& diagnostics, const Limits& limits = {});

}  // namespace kehoach::sheets
