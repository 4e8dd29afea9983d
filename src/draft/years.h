// Years in the texts of a plan that is carried on to another year.
#pragma once

#include <string>
#include <vector>

namespace kehoach::draft {

// What carrying on found in a text.
struct YearNote {
    enum class Kind {
        moved,        // the plan's year, or the one before it, became that of the new plan
        cited,        // in the name or number of a cited document: left as it is
        period_over,  // a period of years that ends before the new year
        period,       // a period of years that the new year belongs to
        other         // another year than these
    };
    Kind kind = Kind::moved;
    std::string words;  // as they stood, with a few words around
};

struct MovedYears {
    std::string text;
    std::vector<YearNote> notes;
};

// `text` of a plan for `year`, for a plan for `new_year`: "năm 2026", "Quý I/2026", "15/01/2026" and the year
// before ("kết quả năm 2025") move; a cited document (from "số" and its number to the next comma, semicolon
// or full stop; "Luật … năm 2025"), quoted words and periods ("2026 - 2030") stay. 29/02 becomes 28/02 where
// the new year has none.
MovedYears move_years(const std::string& text, int year, int new_year);

}  // namespace kehoach::draft
