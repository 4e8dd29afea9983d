// Slips of the pen: words that Vietnamese does not have, and words beside which another one was meant.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "check/lexicon.h"
#include "check/passage.h"

namespace kehoach::check {

struct Slip {
    enum class Kind {
        impossible,  // no syllable of Vietnamese: "hoăch", "nghành"
        misplaced,   // the mark on the wrong letter: "hóan"
        neighbour,   // one letter or tone from a known word: "tố chức"
        known,       // in the list of corrections: "bổ xung"
        alone,       // a syllable that means nothing alone: "phối, hợp"
        phrase,      // a fixed expression with a syllable missing or wrong: "Ủy ban nhân xã"
        repeated,    // "tài sản sản"
    };

    Kind kind = Kind::impossible;
    std::size_t passage = 0;
    std::size_t begin = 0;  // bytes
    std::size_t end = 0;
    std::string suggestion;  // empty when there is none
};

// At most one slip a word; a list of corrections goes before a guess.
std::vector<Slip> find_slips(const std::vector<Passage>& passages, const Lexicon& lexicon);

}  // namespace kehoach::check
