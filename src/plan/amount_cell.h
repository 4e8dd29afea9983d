// Cells of amount columns: what their text says, and how it is printed.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostics.h"
#include "plan/amount.h"
#include "plan/text.h"

namespace kehoach::plan {

// The amount that a cell of one paragraph says. Its text becomes the amount as printed, unless there is more
// in it than one run and footnote marks. Nothing for words ("Lồng ghép") and empty cells. Diagnostics:
// bad-amount, english-amount for what begins with a digit and is none.
std::optional<Amount> read_amount(std::vector<Text>& paragraphs, Digits digits, Diagnostics& diagnostics);

// A text of one run, as it stands.
Text text_of(std::string characters, const Span& span);

}  // namespace kehoach::plan
