// Vietnamese text: UTF-8, NFC, characters, letters. The only place that uses ICU.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach {

// The byte offset of the first thing that is not UTF-8; nothing when all is well-formed.
std::optional<std::size_t> find_bad_utf8(std::string_view bytes);

// The byte offset of the first character that no paper prints and XML 1.0 (2.2) refuses or discourages:
// controls other than tab and line ends, U+FFFE, U+FFFF. `utf8` must be well-formed.
std::optional<std::size_t> find_control_character(std::string_view utf8);

// The byte offset of the 31st combining mark in a row, where the Stream-Safe Text Format (UAX #15, 13) ends:
// no writing needs more, and sorting such a pile takes time that grows with its square.
std::optional<std::size_t> find_mark_pile(std::string_view utf8);

// `utf8` (well-formed) in Unicode Normalization Form C; as it stands when it has a pile of marks.
std::string to_nfc(std::string_view utf8);

// Reads one code point at `position` and moves past it; `utf8` must be well-formed and position < size.
char32_t next_character(std::string_view utf8, std::size_t& position);
std::string to_utf8(char32_t character);
void append_utf8(std::string& utf8, char32_t character);
std::u32string to_utf32(std::string_view utf8);

// The character at byte `position` as messages name it: "U+000B".
std::string code_point_name(std::string_view utf8, std::size_t position);

// Code points, as diagnostics count columns.
int count_characters(std::string_view utf8);
// The byte at which character `index` (from 0) begins; the size when there are not so many.
std::size_t byte_of_character(std::string_view utf8, int index);

bool is_letter_or_digit(char32_t character);
bool is_white_space(char32_t character);  // as trim() means it
bool is_upper(std::string_view utf8);     // no lower-case letter in it
std::string to_upper(std::string_view utf8);
std::string to_lower(std::string_view utf8);
// Base letters without their marks, as people search and misspell: "Đặc khu" → "Dac khu".
std::string without_accents(std::string_view utf8);

// Without white space at either end (space, tab, NBSP are white space).
std::string_view trim(std::string_view utf8);
// Runs of white space become one space and the ends are trimmed.
std::string collapse_spaces(std::string_view utf8);
std::vector<std::string> split_words(std::string_view utf8);

// The candidate within edit distance 1 to 2 (a third of its length at most), for "did you mean"; else
// nothing.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace kehoach
