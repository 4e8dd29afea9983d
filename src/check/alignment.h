// Where the words of a text stand in the line that they were typed in.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/source.h"

namespace kehoach::check {

// Characters of what was typed, counted from 0, up to before `end`.
struct Columns {
    int begin = 0;
    int end = 0;
};

// Follows words through what was typed for them. Questions mostly come from left to right, so it goes on from
// the last.
class Alignment {
  public:
    // `span` shows what was typed for `words`; both are the same each time. The columns in it of their bytes
    // [begin, end), the first being 0 for no byte at all. The two may differ in that runs of white space are
    // one space and backslashes are gone; nothing when they differ in more.
    std::optional<Columns> columns(std::string_view words, const Span& span, std::size_t begin,
                                   std::size_t end);

  private:
    struct Point {
        std::size_t word = 0;   // byte of the words
        std::size_t typed = 0;  // byte of what was typed
        int column = 0;
    };

    bool go_on(Point& point, std::string_view words, std::size_t end) const;
    bool step(Point& point, std::string_view words) const;

    std::optional<std::string_view> typed_;
    Point last_;  // where the last question began
};

// The part of its line that a span shows.
std::string_view typed_part(const Span& span);

// Where words stand that cannot be followed: looked for from the place of their text on.
Span find_words(std::string_view words, const Span& from);

}  // namespace kehoach::check
