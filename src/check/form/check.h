// A finished file → findings on its form.
#pragma once

#include <vector>

#include "check/finding.h"
#include "check/form/reading.h"

namespace kehoach::check::form {

// The rules' findings, the heaviest first, then in reading order. `with_words` looks at what the paper says,
// too; a plan's content has been looked through before it was printed.
std::vector<Finding> check_paper(const Reading& reading, bool with_words);

}  // namespace kehoach::check::form
