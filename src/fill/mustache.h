// Names in the template's own words: {{agency.place}}. The only place that uses kainjow mustache.
#pragma once

#include <map>
#include <string>

#include "base/diagnostics.h"
#include "base/source.h"

namespace kehoach::fill {

using Names = std::map<std::string, std::string>;  // "agency.place" → "Vĩnh Linh"

// `pattern` with its names replaced. What a name stands for is escaped with backslashes, so that
// plan::parse_text reads it as typed. An unknown name and a bad pattern are diagnostics at `span`.
std::string render(const std::string& pattern, const Names& names, const Span& span,
                   Diagnostics& diagnostics);

}  // namespace kehoach::fill
