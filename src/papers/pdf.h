// A PDF, ours or anybody's → a paper.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "papers/paper.h"

namespace kehoach::papers {

// Nothing, and a diagnostic, when it cannot be read.
std::optional<Paper> read_pdf(const std::string& bytes, const std::string& shown_name,
                              Diagnostics& diagnostics);

}  // namespace kehoach::papers
