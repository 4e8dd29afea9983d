// Pieces of YAML text: where values end, and how they look in quotes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kehoach {

inline bool is_blank(char c) { return c == ' ' || c == '\t'; }

// `value` in quotes, for hints: double ones unless something in it would have to be escaped.
std::string in_quotes(std::string_view value);

// The end of the plain value that begins at `start` and may go to `end`: comments and trailing space left
// out.
std::size_t plain_end(std::string_view text, std::size_t start, std::size_t end);

// Behind the closing quote of the text in quotes that begins at `start`; npos when it is not closed.
std::size_t quoted_end(std::string_view text, std::size_t start);
// Behind the `quote` that closes, looked for from `position`; npos when there is none. '' stands for one '.
std::size_t behind_quote(std::string_view text, std::size_t position, char quote);

}  // namespace kehoach
