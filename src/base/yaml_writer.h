// Value tree → YAML that read_yaml() reads back as the same tree: block style, one value a line.
#pragma once

#include <string>

#include "base/value.h"

namespace kehoach {

// `value` as a YAML document without fences, ending in a line feed. Texts are plain where YAML allows it,
// else in quotes; maps of one or more short texts inside a list stand on one line: {title: STT, role:
// number}.
std::string to_yaml(const Value& value);

}  // namespace kehoach
