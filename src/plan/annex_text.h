// An annex that is a text: its body is read as a plan's.
#pragma once

#include "plan/input.h"
#include "plan/markdown.h"

namespace kehoach::plan {

// Gives the annex the blocks of `body` and its footnotes to `input`; their labels are the annex's own, also
// in its heading lines.
void take_body(Body body, Annex& annex, Input& input);

}  // namespace kehoach::plan
