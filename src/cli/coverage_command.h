// kehoach coverage: which tasks of a superior's plan a plan answers.
#pragma once

#include "cli/command.h"

namespace kehoach::cli {

Command coverage_command();

}  // namespace kehoach::cli
