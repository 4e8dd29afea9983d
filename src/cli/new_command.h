// kehoach new: a plan folder from a starter, or from last year's plan.
#pragma once

#include "cli/command.h"

namespace kehoach::cli {

Command new_command();

}  // namespace kehoach::cli
