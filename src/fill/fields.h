// Reads the maps of our own data files (rules, templates): every key asked for, nothing left over.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/length.h"
#include "base/value.h"

namespace kehoach::fill {

// A map whose keys are taken one by one; finish() reports those that nobody asked for, with a suggestion.
// A value of the wrong shape is a diagnostic and reads as absent.
class Fields {
  public:
    // A value that is no map is reported here, and every key is absent.
    Fields(const Value& value, Diagnostics& diagnostics);

    const Value* take(std::string_view key);
    std::optional<std::string> text(std::string_view key);
    std::string required_text(std::string_view key);
    std::vector<std::string> texts(std::string_view key);  // a list of texts
    std::optional<Length> length(std::string_view key);    // "12.7mm", "14pt"
    std::optional<int> number(std::string_view key);       // a whole number
    bool flag(std::string_view key);                       // true; absent or false: false
    // `format` must be there and say this.
    void require_format(std::string_view expected);
    void finish();

    const Span& span() const { return value_.span; }
    Diagnostics& diagnostics() { return diagnostics_; }

  private:
    const Value& value_;
    Diagnostics& diagnostics_;
    std::vector<std::string> asked_;
};

std::optional<Length> parse_length(std::string_view text);
std::optional<int> parse_whole_number(std::string_view text);

// For "usable here: …": the candidate that `word` was meant to be, or else the first sixteen.
std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace kehoach::fill
