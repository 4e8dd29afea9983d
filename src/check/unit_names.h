// Units of the agency as plans write them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "check/passage.h"
#include "check/words.h"
#include "plan/plan.h"

namespace kehoach::check {

// A unit's name, reduced to what does not depend on taste: "Văn phòng HĐND&UBND xã" and "Văn phòng Hội đồng
// nhân dân và Ủy ban nhân dân" are both {văn, phòng, hđnd, ubnd}.
std::vector<std::string> unit_words(std::string_view name);

// A word that may stand behind a unit's name and says whose it is: xã, phường, tỉnh …
bool is_level_word(std::string_view word);

// Where a unit is named in a passage.
struct UnitMention {
    const plan::Unit* unit = nullptr;
    Range range;
    bool is_whole = true;  // false: some of the name's words are missing or wrong
};

class UnitNames {
  public:
    explicit UnitNames(const plan::Agency& agency);

    bool empty() const { return forms_.empty(); }
    // All mentions in reading order; the longest name that fits is taken.
    std::vector<UnitMention> find(const Passage& passage) const;
    // A name of the list that only misses a word or has one too many, or whose beginning this is.
    std::vector<UnitMention> find_damaged(const Passage& passage) const;

  private:
    struct Form {
        const plan::Unit* unit;
        std::vector<std::string> words;
    };

    std::vector<Form> forms_;  // longer ones first
};

// The parts of a cell that names units: known ones, collectives ("các cơ quan, đơn vị liên quan"), and names
// that the list does not have.
struct CellUnit {
    const plan::Unit* unit = nullptr;  // null: a collective or a name unknown
    bool is_collective = false;
    Range range;
    std::string words;  // folded
};

std::vector<CellUnit> read_cell(const Passage& passage, const UnitNames& names);

}  // namespace kehoach::check
