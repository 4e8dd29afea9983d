// What somebody meant who wrote a word that the formats do not know.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::plan {

// The one of `known` that `word` stands for: in other letters ("Title", "short_name"), in Vietnamese, with or
// without accents ("tiêu đề", "chu tri"), or misspelt.
std::optional<std::string> meant_word(std::string_view word, const std::vector<std::string>& known);

// The key of `known` whose map has the key `word`: authority stands in signer.
std::optional<std::string> map_with_key(std::string_view word, const std::vector<std::string>& known);

// Characters of no width that pages and Word leave in copied text, white space of every kind at the ends:
// without them. Empty when there are none.
std::string without_hidden(std::string_view word);

}  // namespace kehoach::plan
