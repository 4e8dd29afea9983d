// kehoach diff: what differs between two plans.
#pragma once

#include "cli/command.h"

namespace kehoach::cli {

Command diff_command();

}  // namespace kehoach::cli
