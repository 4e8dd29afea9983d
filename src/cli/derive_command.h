// kehoach derive: a superior's plan in, a commune's draft out.
#pragma once

#include "cli/command.h"

namespace kehoach::cli {

Command derive_command();

}  // namespace kehoach::cli
