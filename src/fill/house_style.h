// An office's own defaults, laid over the rule table.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/value.h"

namespace kehoach::fill {

// Every key of `house` (kehoach-house-style/1) but its format must stand in `rules`, and none may touch the
// ranges themselves (rule-of-the-law); a text over a range becomes its default. What is outside a range is
// found when the rules are read, at the house style's place.
void lay_house_style_over(Value& rules, const Value& house, Diagnostics& diagnostics);

// What the file of a house style says; its places point into the source that is added to `sources`. Nothing
// when it cannot be read. Throws FileError.
std::optional<Value> read_house_style(const std::filesystem::path& path, std::vector<SourcePtr>& sources,
                                      Diagnostics& diagnostics);

}  // namespace kehoach::fill
