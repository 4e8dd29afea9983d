// From byte offsets in a source to places as people count them, and errors that stay bounded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace kehoach {

// As much of a line as an excerpt can show: a hundred characters, four bytes each, and some more.
inline constexpr std::size_t excerpt_bytes = 512;

// Turns offsets in Source::text() into spans. Asked in rising order it counts every character once, so that a
// line of ten megabytes with a million values costs no more than it should.
class Places {
  public:
    explicit Places(const Source& source) : source_(source) {}

    // `size` bytes from `offset`, cut at the end of the line; at least one character long.
    Span span(std::size_t offset, std::size_t size);
    // From `offset` to the end of its line, as far as an excerpt can show.
    Span rest_of_line(std::size_t offset);

  private:
    const Source& source_;
    int line_ = 1;
    int column_ = 1;
    std::size_t offset_ = 0;  // the byte that line_ and column_ stand for
};

// The errors of one reader: the first 200, then one that says there are more.
class LimitedErrors {
  public:
    explicit LimitedErrors(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void error(std::string_view slug, const Span& span, std::vector<std::string> arguments = {});
    int count() const { return count_; }
    // Call once, when the reader is done.
    void finish();

  private:
    Diagnostics& diagnostics_;
    Span furthest_;
    int count_ = 0;
};

}  // namespace kehoach
