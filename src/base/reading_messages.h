// The part of the catalogue that speaks when a file cannot be read as text, YAML or JSON.
#pragma once

#include <span>

#include "base/messages.h"

namespace kehoach {

std::span<const Message> reading_messages();

}  // namespace kehoach
