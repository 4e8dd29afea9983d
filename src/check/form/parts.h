// Where the papers in a file begin: the document, what is attached to it, its annexes.
#pragma once

#include <string>
#include <vector>

#include "check/form/element.h"
#include "check/form/reading.h"
#include "papers/paper.h"

namespace kehoach::check::form {

// At least one part; together they are the file. `plain` has the paragraphs' words as anchors.h compares
// them. Marks of a draft and of circulation above an annex are set in `elements`.
std::vector<Part> split_into_parts(const papers::Paper& paper, const std::vector<std::string>& plain,
                                   std::vector<Element>& elements);

}  // namespace kehoach::check::form
