// Findings: what a rule has found, where, and what to do about it, as values that outlive the plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.h"
#include "check/passage.h"
#include "check/rule.h"

namespace kehoach::check {

// A value in both languages.
struct Words {
    std::string vietnamese;
    std::string english;

    const std::string& in(Language language) const {
        return language == Language::vietnamese ? vietnamese : english;
    }
};

// What a finding on a finished file says besides: its message's {0}, {1} and {2} are element, found and
// demanded.
struct OnPaper {
    int paragraph = 0;  // in a DOCX, from 1
    int page = 0;       // in a PDF, from 1
    Words element;      // Quốc hiệu
    Words found;
    Words demanded;
    bool is_untold = false;  // the file does not tell whether the rule is kept
};

struct Finding {
    const RuleCard* rule = nullptr;
    Severity severity = Severity::warning;
    Place place;
    std::string quote;  // words of the source
    std::vector<std::string> arguments;
    // Written instead of the place's characters this remedy cannot be wrong (--fix).
    std::optional<std::string> replacement;
    std::optional<OnPaper> paper;

    std::string message(Language language) const;
    std::string remedy(Language language) const;
};

// The first words of a long text, and "…".
std::string shortened(std::string_view words);

// Collects the findings of one run; knows which rule is at work.
class Report {
  public:
    // The bytes [begin, end) of a passage.
    Finding& add(const Passage& passage, std::size_t begin, std::size_t end,
                 std::vector<std::string> arguments = {});
    // A whole passage, quoted by its first words.
    Finding& add(const Passage& passage, std::vector<std::string> arguments = {});
    // Something that is not words of a passage.
    Finding& add(const Span& span, std::string quote, std::vector<std::string> arguments = {});

    void begin_rule(const Rule& rule) { rule_ = &rule; }
    std::vector<Finding>& findings() { return findings_; }

  private:
    const Rule* rule_ = nullptr;
    std::vector<Finding> findings_;
};

}  // namespace kehoach::check
