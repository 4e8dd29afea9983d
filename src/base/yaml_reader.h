// YAML → Value tree with places. The only place that uses yaml-cpp.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/value.h"

namespace kehoach {

// Reads lines [first_line, last_line] of `source` as one YAML document (front matter is part of a file).
// Diagnostics: key given twice, tab in indentation, unquoted colon, anchors and aliases (refused, so that no
// input can blow up), nesting deeper than 64, and any other syntax error in our own words.
// Nothing when the text is not YAML; an empty document is a null value. A key given twice, an anchor or a tag
// is an error that leaves a value to look into: the first of the keys, the value without its anchor.
std::optional<Value> read_yaml(const Source& source, int first_line, int last_line, Diagnostics& diagnostics);
std::optional<Value> read_yaml(const Source& source, Diagnostics& diagnostics);

}  // namespace kehoach
