// Units by their names, however they are spelt: case, dashes, tone marks, the level word at the end.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace kehoach::draft {

// Lower-case text with all tone marks where "hòa" and "ủy" have them.
std::string fold_tone_marks(std::string lower_case);

// Two spellings of one unit fold to the same text: lower case, any dash with single spaces around, tone marks
// as in "hòa", without "xã", "phường", "đặc khu" or "tỉnh" at the end.
std::string fold_unit(std::string_view name);

// As the agency writes it: the name of the unit that is called `name`, by name, alias or abbreviation.
std::optional<std::string> own_spelling(const plan::Agency& agency, std::string_view name);

// The word for the agency's level in running text: tỉnh, xã, phường, đặc khu; a department has its
// superior's.
std::string level_word(const plan::Agency& agency);

}  // namespace kehoach::draft
