// kehoach import: an edited table back into its plan.
#pragma once

#include "cli/command.h"

namespace kehoach::cli {

Command import_command();

}  // namespace kehoach::cli
