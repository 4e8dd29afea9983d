// What people type where YAML wants something that looks much the same: Word's dashes, bullets, colons,
// quotes and spaces, and signs that cut a text short.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/yaml_lines.h"

namespace kehoach {

// Why the line from `position` to `end`, where an item or "name: value" must stand, is neither:
// full-width-colon, no-break-space, no-space-after-colon, equals-sign, item-sign. Nothing: it looks like none
// of these.
std::optional<LineFault> explain_slip(std::string_view text, std::size_t position, std::size_t end);

// A line that was meant as an item of a list: "–  a", "• a", "-a". Nothing for a number: "-5".
std::optional<LineFault> explain_item_sign(std::string_view text, std::size_t position, std::size_t end);

// The "#" that makes a comment of what the author may have meant as text: behind the plain value that goes
// from `start` to `last`, up to `end`. A comment proper stands two spaces behind the value, and a space
// behind its #.
std::optional<LineFault> explain_comment_sign(std::string_view text, std::size_t start, std::size_t last,
                                              std::size_t end);
// The same for the sign itself, at `position` inside brackets or where a value is awaited.
bool is_glued_sign(std::string_view text, std::size_t position, std::size_t end);

// in_quotes() for hints, with the quotes around the value, Word's or straight ones, left out.
std::string in_straight_quotes(std::string_view value);

}  // namespace kehoach
