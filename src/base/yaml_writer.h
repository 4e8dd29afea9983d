// Value tree → YAML that read_yaml() reads back as the same tree: block style, one value a line.
#pragma once

#include <string>
#include <string_view>

#include "base/value.h"

namespace kehoach {

// `value` as a YAML document without fences, ending in a line feed. Texts are plain where YAML allows it,
// else in quotes; maps of one or more short texts inside a list stand on one line: {title: STT, role:
// number}.
std::string to_yaml(const Value& value);

// The same on one line, in brackets, as it can stand inside other brackets: [Kế hoạch, "a, b"]. Ends in no
// line feed.
std::string to_yaml_line(const Value& value);
// The same with every key and text in double quotes: JSON.
std::string to_json_line(const Value& value);

// A text as a value outside of brackets, or inside of them: plain where YAML allows it, else in quotes.
std::string yaml_text(std::string_view text, bool in_brackets);
// In double quotes.
std::string yaml_quoted(std::string_view text);

}  // namespace kehoach
