// The part of the catalogue that speaks when plans are drafted, compared or carried on.
#pragma once

#include <span>

#include "base/messages.h"

namespace kehoach {

std::span<const Message> draft_messages();

}  // namespace kehoach
