// What changed between two texts, word by word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/revision.h"
#include "draft/edit_script.h"

namespace kehoach::draft {

// A word, sign or space of a text; tokens of one key are the same.
struct Token {
    std::string_view text;
    std::uint32_t key = 0;
};

// What becomes of the tokens of both. Of a change what goes comes first; a space or comma that stays between
// two changes is changed with them; where hardly a word stays, all is.
std::vector<Edit> edit_words(const std::vector<Token>& before, const std::vector<Token>& after);

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
