// The part of the catalogue that speaks when templates are filled, papers laid out and files written.
#pragma once

#include <span>

#include "base/messages.h"

namespace kehoach {

std::span<const Message> output_messages();

}  // namespace kehoach
