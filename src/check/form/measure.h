// How wide a text is, and how its rule stands to it.
#pragma once

#include <cstddef>
#include <optional>

#include "check/form/reading.h"

namespace kehoach::check::form {

// Of the paragraph's last line: as the page has it, or measured where the program lays it out anew. Nothing
// when it cannot be told.
std::optional<Length> last_line_width(const Reading& reading, std::size_t paragraph);

// Lines that the paragraph takes; 0 when it cannot be told.
int line_count(const Reading& reading, std::size_t paragraph);

}  // namespace kehoach::check::form
