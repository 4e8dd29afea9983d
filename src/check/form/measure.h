// How wide a text is, and how its rule stands to it.
#pragma once

#include <cstddef>
#include <optional>

#include "check/form/reading.h"

namespace kehoach::check::form {

struct LineWidths {
    Length last;
    Length widest;
};

// Of the paragraph's lines: as the page has them, or measured where the program lays them out anew. Nothing
// when it cannot be told.
std::optional<LineWidths> line_widths(const Reading& reading, std::size_t paragraph);

// Lines that the paragraph takes; 0 when it cannot be told.
int line_count(const Reading& reading, std::size_t paragraph);

}  // namespace kehoach::check::form
