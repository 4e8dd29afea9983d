// What the plan of a commune, a ward or a special zone says in its own name: there, words of its superior are
// leftovers.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "check/manuscript.h"
#include "check/words.h"

namespace kehoach::check {

// Communes, wards and special zones have a province or a city above them.
bool is_local(const Manuscript& manuscript);

// "xã", "phường", "đặc khu".
std::string own_word(const Manuscript& manuscript);

// "tỉnh", or "thành phố" below a city.
std::string superior_word(const Manuscript& manuscript);

// A capital follows byte `end`: "trên địa bàn tỉnh Lạng Sơn".
bool is_named(const Passage& passage, std::size_t end);

// The words at byte `at` are those of a document that is named before them in the clause, or stand in
// quotation marks.
bool is_cited(const Manuscript& manuscript, const Passage& passage, std::size_t at);

// Visits the places of `phrases` (lower case) in the plan's own words, which are not cited.
using VisitPhrase = std::function<void(const Passage& passage, const Range& range)>;
void for_each_phrase(const Manuscript& manuscript, const std::vector<std::string>& phrases,
                     const VisitPhrase& visit);

}  // namespace kehoach::check
