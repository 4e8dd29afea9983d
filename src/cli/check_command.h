// kehoach check: findings on the content of plans.
#pragma once

#include "cli/command.h"

namespace kehoach::cli {

Command check_command();

}  // namespace kehoach::cli
