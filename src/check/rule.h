// What a rule is: a demand with its source, and the function that looks whether a plan keeps it.
#pragma once

#include <string_view>

#include "base/diagnostics.h"

namespace kehoach::check {

struct Manuscript;
class Report;

// Words in both languages; {0}, {1} … stand for what a finding fills in.
struct Wording {
    std::string_view vietnamese;
    std::string_view english;

    std::string_view in(Language language) const {
        return language == Language::vietnamese ? vietnamese : english;
    }
};

// What every rule says of itself, whatever it looks at.
struct RuleCard {
    std::string_view id;      // DT-02
    std::string_view clause;  // where the demand stands: "Phụ lục I, Phần I, II.4.b", or "chính tả"
    Severity severity = Severity::warning;
    Wording demand;   // what must hold, for the list of rules
    Wording message;  // what is wrong
    Wording remedy;   // what to do
};

// A rule on the content is one entry of the list at the end of the file that holds its function; the list of
// files is registry.cc. The examples are its tests: lines of a plan.md body, or, with a line "---" in them,
// heading data above it; after a line "===" the tasks of an annex (tests/check/examples_test.cc).
struct Rule : RuleCard {
    void (*check)(const Manuscript& manuscript, Report& report) = nullptr;
    std::string_view violating;  // gives at least one finding of this rule
    std::string_view clean;      // gives no finding at all
};

}  // namespace kehoach::check
