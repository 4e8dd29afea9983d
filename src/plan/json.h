// JSON → Value tree with places, as yaml_reader.h gives for YAML, and back. The only place that uses
// nlohmann/json.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/value.h"

namespace kehoach::plan {

// Numbers and booleans become texts as typed. Key given twice, nesting deeper than 64 and syntax errors are
// diagnostics in our own words, with their place. An empty text is a null value.
std::optional<Value> read_json(const Source& source, Diagnostics& diagnostics);

// The tree as JSON, indented by two, keys in their order, every scalar a string; ends in a line feed.
std::string to_json(const Value& value);

}  // namespace kehoach::plan
