// The part of the catalogue that speaks about annexes that are texts or plain tables, about amounts and
// totals.
#pragma once

#include <span>

#include "base/messages.h"

namespace kehoach {

std::span<const Message> annex_messages();

}  // namespace kehoach
