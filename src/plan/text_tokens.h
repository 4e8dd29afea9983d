// The pieces of one typed line before emphasis is known: characters, stars, slots and footnote marks.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "plan/text.h"

namespace kehoach::plan {

// A character, or a piece of mark-up that stands as one.
struct Token {
    enum class Kind { character, stars, slot, mark, link };  // link: one without text

    Kind kind = Kind::character;
    std::string_view bytes;  // of the character, the stars or the mark's label
    int column = 0;          // characters before it in the typed text
    int length = 1;          // characters that it takes there
    SlotName slot = SlotName::blank;
    std::string_view link;  // "#anchor" around it
    bool is_space = false;
    bool carries_emphasis = false;  // a letter, a digit, or a slot or link that stands for some
    bool bold = false;
    bool italic = false;
};

// Cuts `typed` (at `span`; `exact` as parse_text() means it) into tokens; what is no mark-up becomes
// characters.
std::vector<Token> scan_tokens(std::string_view typed, const Span& span, bool exact,
                               Diagnostics& diagnostics);

// number, day … as they stand between braces.
std::string_view word_of(SlotName name);

}  // namespace kehoach::plan
