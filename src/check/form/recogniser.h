// Finds the elements of a paper by their words and their place, as a reader does.
#pragma once

#include <vector>

#include "check/form/reading.h"

namespace kehoach::check::form {

// `elements` gets one entry a paragraph; `parts` is never empty.
void recognise(const papers::Paper& paper, const fill::Rules& law, std::vector<Element>& elements,
               std::vector<Part>& parts);

}  // namespace kehoach::check::form
