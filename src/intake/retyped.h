// Texts typed anew after somebody has changed their characters: mark-up that the change does not touch stays.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/text.h"

namespace kehoach::intake {

// One line that the loader reads as the characters `after`. Slots, emphasis and links of `before` stay where
// they are outside of what was changed; new characters look like those whose place they take. Nothing when a
// footnote mark stood inside of it, or the characters cannot be typed.
std::optional<std::string> retyped(const plan::Text& before, const std::string& after);

// The same for paragraphs, `after` with a line feed between them: one string each. Those that are the same
// stay, from the first and from the last.
std::optional<std::vector<std::string>> retyped(const std::vector<plan::Text>& before,
                                                const std::string& after);

}  // namespace kehoach::intake
