// The part of the catalogue that speaks when a workbook or a CSV file cannot be read.
#pragma once

#include <span>

#include "base/messages.h"

namespace kehoach {

std::span<const Message> sheet_messages();

}  // namespace kehoach
