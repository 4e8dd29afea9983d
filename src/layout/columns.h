// Column widths: the author's are kept, the others share what is left by what they hold.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/length.h"

namespace kehoach::layout {

// What a column asks for, margins included.
struct ColumnNeed {
    std::optional<Length> wanted;  // the author's width
    Length shortest;               // its longest word
    Length longest;                // its longest paragraph on one line
    std::int64_t amount = 0;       // how much text it holds; any unit
    Length firm = {};              // its longest word that must stay whole, at most `shortest`
};

// Widths in whole twips that add up to `total`. No column is narrower than its longest word, unless all
// together are too wide: then only words that must stay whole count. Beyond that wanted widths are kept as
// long as the other columns have room for their longest words.
std::vector<Length> fit_columns(const std::vector<ColumnNeed>& needs, Length total);

}  // namespace kehoach::layout
