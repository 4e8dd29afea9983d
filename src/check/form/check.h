// A finished file → findings on its form.
#pragma once

#include <vector>

#include "check/finding.h"
#include "check/form/reading.h"

namespace kehoach::check::form {

// Which rules look at what a paper says.
enum class WordRules {
    all,
    beside_content,  // those that the rules on a plan's content do not have: it has been looked through
    none,            // it has been looked through in another form
};

// The rules' findings, the heaviest first, then in reading order.
std::vector<Finding> check_paper(const Reading& reading, WordRules words);

}  // namespace kehoach::check::form
