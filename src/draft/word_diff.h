// What changed between two texts, word by word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/revision.h"

namespace kehoach::draft {

struct Piece {
    std::string text;
    Revision revision = Revision::none;

    bool operator==(const Piece&) const = default;
};

// Words, signs and spaces: "rà soát, " is five of them.
std::vector<std::string_view> word_tokens(std::string_view text);

// `before` is what all pieces but the inserted ones say, `after` what all but the deleted ones say. Of a
// change the deleted piece comes first; no two neighbours are of one kind.
std::vector<Piece> diff_words(std::string_view before, std::string_view after);

}  // namespace kehoach::draft
