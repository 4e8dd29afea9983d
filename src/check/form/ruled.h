// The rule under a text: whether it is there, and how long it is against the text's last line.
#pragma once

#include "check/form/reading.h"
#include "check/form/report.h"

namespace kehoach::check::form {

// `line` is its name in rules.yaml. Missing lines have the rule's own severity, lengths are warnings.
// `paragraph` is the last of the text.
void compare_line(const Reading& reading, Report& report, std::size_t paragraph, const char* line);

}  // namespace kehoach::check::form
