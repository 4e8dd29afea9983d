// What `import` says about an edited table.
#pragma once

#include <span>

#include "base/messages.h"

namespace kehoach {

std::span<const Message> import_messages();

}  // namespace kehoach
