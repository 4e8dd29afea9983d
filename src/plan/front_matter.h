// The lines at the top of plan.md that hold its keys, between two lines "---".
#pragma once

#include "base/diagnostics.h"
#include "base/source.h"

namespace kehoach::plan {

struct FrontMatter {
    int opening = 0;  // line of the first "---"; 0: none
    int closing = 0;  // line of the second; 0: none, the body is not known

    bool is_whole() const { return opening > 0 && closing > 0; }
};

// Empty lines may stand above. A line of other dashes, as Word makes them, is taken for one of the two.
// Diagnostics: no-front-matter, unclosed-front-matter, fence-dashes, second-front-matter.
FrontMatter find_front_matter(const Source& source, Diagnostics& diagnostics);

}  // namespace kehoach::plan
