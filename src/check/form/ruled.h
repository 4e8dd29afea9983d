// The rule under a text: whether it is there, and how long it is against the text's last or longest line.
#pragma once

#include <cstddef>
#include <vector>

#include "check/form/reading.h"
#include "check/form/report.h"

namespace kehoach::check::form {

// `line` is its name in rules.yaml. Missing lines have the rule's own severity, lengths are warnings.
// `text` is the paragraphs above it, one at least.
void compare_line(const Reading& reading, Report& report, const std::vector<std::size_t>& text,
                  const char* line);

}  // namespace kehoach::check::form
