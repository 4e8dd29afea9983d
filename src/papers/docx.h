// A DOCX, ours or anybody's → a paper.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "papers/paper.h"
#include "sheets/package.h"

namespace kehoach::papers {

// Nothing, and a diagnostic, when it cannot be read.
std::optional<Paper> read_docx(sheets::Package package, Diagnostics& diagnostics);

}  // namespace kehoach::papers
