// Citations of documents in running text: "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "check/dates.h"
#include "check/passage.h"

namespace kehoach::check {

struct Citation {
    std::size_t passage = 0;      // index in Manuscript::passages
    std::size_t first_token = 0;  // of the number
    std::size_t end_token = 0;    // behind the symbol
    std::size_t begin = 0;        // bytes of number and symbol
    std::size_t end = 0;
    std::string type;                 // "Nghị định", as typed; empty when none is named
    std::size_t type_begin = 0;       // byte; begin when there is none
    bool has_word_so = false;         // "số" before the number
    bool has_colon = false;           // "số:"
    bool has_comma = false;           // before "ngày"
    bool has_spaces = false;          // inside number or symbol
    bool is_party_form = false;       // 06-KH/TU
    bool is_open = false;             // the number is a blank
    std::string number;               // "118"; empty when open
    std::optional<int> year;          // 2025 in 118/2025/NĐ-CP
    std::vector<std::string> groups;  // of the symbol: NĐ, CP; in the Party's form KH, TU
    std::optional<WrittenDate> date;  // that follows

    // "118/2025/NĐ-CP" without spaces.
    std::string key() const;
};

std::vector<Citation> find_citations(const Passage& passage, std::size_t index,
                                     const std::vector<WrittenDate>& dates);

}  // namespace kehoach::check
