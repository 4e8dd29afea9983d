// The part of the catalogue that speaks when a finished paper cannot be opened.
#pragma once

#include <span>

#include "base/messages.h"

namespace kehoach {

std::span<const Message> paper_messages();

}  // namespace kehoach
