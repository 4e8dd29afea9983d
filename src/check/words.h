// Looking for words in a passage.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "check/passage.h"

namespace kehoach::check {

// A stretch of Passage::words.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Where `phrase` (lower case, ủy and hòa for uỷ and hoà) stands as whole words, whatever the case.
std::vector<Range> find_phrase(const Passage& passage, std::string_view phrase);
std::vector<Range> find_phrases(const Passage& passage, std::initializer_list<std::string_view> phrases);
bool contains_phrase(const Passage& passage, std::string_view phrase);
bool begins_with(const Passage& passage, std::string_view phrase);

// The sentence or the part of one between semicolons that byte `at` stands in.
Range clause_of(const Passage& passage, std::size_t at);

// The words of a range as typed.
std::string_view words_of(const Passage& passage, const Range& range);

// The bytes of `words` up to the stars that they end with: stars behind a full stop mark nothing bold.
std::size_t end_before_stars(std::string_view words);

// Nothing or a mark that opens a sentence, a quotation or an item stands before token i.
bool begins_sentence(const Passage& passage, std::size_t i);

// A token of one ASCII sign.
bool is_one_of(std::string_view word, std::string_view signs);

// Upper case with ỦY and HÒA for UỶ and HOÀ: what headings and posts are compared by.
std::string comparable_capitals(std::string_view words);

// The token that begins at byte `at` or behind it; the number of tokens when there is none.
std::size_t token_at(const Passage& passage, std::size_t at);

}  // namespace kehoach::check
