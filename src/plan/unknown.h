// Words that are not among those known, reported with the nearest one that is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace kehoach::plan {

// Two messages of the catalogue for one mistake: the last argument is all known words, or the one that was
// meant.
struct UnknownSlugs {
    std::string_view unknown;
    std::string_view misspelt;
};

void report_unknown(const UnknownSlugs& slugs, const Span& place, std::vector<std::string> arguments,
                    std::string_view word, const std::vector<std::string>& known, Diagnostics& diagnostics);

}  // namespace kehoach::plan
