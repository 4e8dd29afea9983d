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

// What a finding on a finished file says besides: {0}, {1} and {2} of its message and remedy are element,
// found and demanded.
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
    std::size_t further = 0;  // findings of its rule that follow and are not kept: see Report

    std::string message(Language language) const;
    std::string remedy(Language language) const;

  private:
    std::string filled(const Wording& wording, Language language) const;
};

// The first words of a long text, and "…".
std::string shortened(std::string_view words);

// Collects the findings of one run; knows which rule is at work. Of one rule a thousand are kept: nobody
// reads more, and a text may be made to have millions. The last one kept says how many further ones there
// are.
class Report {
  public:
    static constexpr std::size_t most_of_a_rule = 1000;

    // The bytes [begin, end) of a passage.
    Finding& add(const Passage& passage, std::size_t begin, std::size_t end,
                 std::vector<std::string> arguments = {});
    // A whole passage, quoted by its first words.
    Finding& add(const Passage& passage, std::vector<std::string> arguments = {});
    // Something that is not words of a passage.
    Finding& add(const Span& span, std::string quote, std::vector<std::string> arguments = {});

    void begin_rule(const Rule& rule);
    std::vector<Finding>& findings() { return findings_; }

  private:
    const Rule* rule_ = nullptr;
    std::size_t of_rule_ = 0;
    std::vector<Finding> findings_;
    Finding surplus_;
};

}  // namespace kehoach::check
