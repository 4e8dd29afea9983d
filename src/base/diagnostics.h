// Diagnostics: what is wrong with an input, where, and what to do about it, as values that outlive the input.
#pragma once

#include <iosfwd>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.h"
#include "base/source.h"

namespace kehoach {

enum class Language { vietnamese, english };
enum class Severity { error, warning, note };

// As messages begin: "lỗi", "error" …
std::string_view severity_name(Severity severity, Language language);

struct Diagnostic : Place {
    Severity severity = Severity::error;
    std::string slug;                    // names the message in messages.cc: "impossible-date"
    std::vector<std::string> arguments;  // for {0}, {1} … in the message and the hint
};

// Of the errors of a run, and of its warnings: nobody reads more at a time.
inline constexpr int most_diagnostics = 500;

// Collects the diagnostics of one run in the order they are found.
class Diagnostics {
  public:
    Diagnostics() = default;
    // Keeps the first `limit` errors and as many warnings, so that a file with a million mistakes costs no
    // more than one with some hundred; further ones are counted.
    explicit Diagnostics(int limit) : limit_(limit) {}

    // `slug` must stand in the catalogue (messages.h) — anything else is our own mistake (assert).
    void error(std::string_view slug, const Span& span, std::vector<std::string> arguments = {});
    void warning(std::string_view slug, const Span& span, std::vector<std::string> arguments = {});
    // For a whole file, or no file at all (empty name).
    void error(std::string_view slug, std::string_view file, std::vector<std::string> arguments = {});
    void warning(std::string_view slug, std::string_view file, std::vector<std::string> arguments = {});
    void add(Diagnostic diagnostic);
    // The last word: that of `file` not all are shown, when some were dropped.
    void conclude(std::string_view file);

    bool has_errors() const { return errors_ > 0; }
    bool has_warnings() const { return warnings_ > 0; }
    bool empty() const { return all_.empty(); }
    const std::vector<Diagnostic>& all() const { return all_; }

  private:
    void add(Severity severity, std::string_view slug, const Span& span, std::vector<std::string> arguments);
    // Counts one more; false when it is beyond the limit.
    bool count(Severity severity);
    void keep(Diagnostic diagnostic);

    int limit_ = std::numeric_limits<int>::max();
    std::vector<Diagnostic> all_;
    int errors_ = 0;
    int warnings_ = 0;
};

// A file of the set-up, a font say, cannot be used, so that no plan can be worked on: caught once, in the
// CLI.
class SetupError : public std::runtime_error {
  public:
    // About the whole `file`; `slug` as in Diagnostics.
    SetupError(std::string_view slug, const std::string& file, std::vector<std::string> arguments = {});
    // The first error of `problems`, of which there must be one.
    explicit SetupError(const Diagnostics& problems);

    const Diagnostic& diagnostic() const { return diagnostic_; }

  private:
    Diagnostic diagnostic_;
};

// The diagnostic as the user reads it, several lines, ending in a line feed:
//
//     plan.md:7:7: lỗi: ngày "31/02/2026" không có trong lịch [impossible-date]
//         date: 31/02/2026
//               ^^^^^^^^^^
//         gợi ý: viết ngày theo dạng 2026-02-28, hoặc để trống ngày
//
// A long source line is shown as a window of 100 characters around the place.
std::string to_text(const Diagnostic& diagnostic, Language language);
// All of them, in file and line order within each file as first met.
std::string to_text(const Diagnostics& diagnostics, Language language);

}  // namespace kehoach
