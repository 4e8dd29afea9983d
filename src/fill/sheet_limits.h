// What a worksheet cannot hold is said with its place, never dropped in silence.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "document/workbook.h"

namespace kehoach::fill {

// The text, or as much of it as a cell takes and a long-cell warning.
std::string capped(std::string text, const Span& place, Diagnostics& diagnostics);
document::RichText capped(document::RichText text, const Span& place, Diagnostics& diagnostics);
// The same where it was said before.
std::string capped(std::string text);

// The ways in which the numbers of one workbook are written: each unit has one, and Excel takes 200 to 250,
// according to its language, dates and percentages included.
class NumberFormats {
  public:
    static constexpr std::size_t most = 180;

    // The number; without its unit when there are too many, and a too-many-number-formats warning for the
    // first of those.
    document::Number capped(document::Number number, const Span& place, Diagnostics& diagnostics);

  private:
    std::set<std::string> known_;
    bool is_full_ = false;  // and that has been said
};

// Excel adds up 255 separate ranges at most: of a sum over more, which stays a number, a long-sum warning.
void warn_of_long_sum(const document::Sum& sum, const Span& place, Diagnostics& diagnostics);

// Whether `text` is the address of a page on the web.
bool is_web_address(std::string_view text);
// Whether a cell can lead to that address; of one that is too long for it, a long-link warning.
bool fits_link(std::string_view address, const Span& place, Diagnostics& diagnostics);

}  // namespace kehoach::fill
