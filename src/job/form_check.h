// The form of finished files, and of the papers that a plan becomes.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/value.h"
#include "check/finding.h"
#include "check/form/check.h"
#include "check/form/reading.h"
#include "fill/rules.h"
#include "job/press.h"
#include "plan/plan.h"

namespace kehoach::job {

// The rule table and the fonts, read once for all files of a run.
class FormCheck {
  public:
    // Throws FileError, SetupError for rules or fonts that cannot be used.
    FormCheck(const std::filesystem::path& templates, const std::filesystem::path& fonts);

    // Adds what the rules find on a finished file, made with that house style or (null) none, and why it
    // cannot be read. Clones of Times New Roman are a note where the office has not said what they weigh.
    void check_file(std::string bytes, const std::string& shown_name, const Value* house_style,
                    std::optional<Severity> clones, std::vector<check::Finding>& findings,
                    Diagnostics& diagnostics);
    // Builds the papers in memory, reads them back and adds what the rules on looks find; errors that keep
    // the plan from being printed are added, too. `shown` stands before the files' names. Clones are right
    // where the office has not said what they weigh: the program took them itself.
    void check_plan(plan::Plan& plan, const std::string& shown, std::optional<Severity> clones,
                    std::vector<check::Finding>& findings, Diagnostics& diagnostics);

    // The template that the plan is printed with; null, and diagnostics, when it cannot be used.
    const fill::Template* template_of(plan::Plan& plan, Diagnostics& diagnostics) {
        return press_.template_of(plan, diagnostics);
    }
    const layout::FontFiles& fonts() const { return press_.fonts(); }

  private:
    // What papers of that house style are judged by; null, and diagnostics, when it cannot be used.
    const fill::Rules* judging(const Value* house_style, Diagnostics& diagnostics);
    void check(std::string bytes, const std::string& shown_name, const fill::Rules& rules,
               const check::form::Settings& settings, check::form::WordRules words,
               std::vector<check::Finding>& findings, Diagnostics& diagnostics) const;

    std::filesystem::path templates_;
    fill::Rules law_;
    std::map<std::string, fill::Rules> with_house_style_;  // by the house style
    Press press_;
    Job printing_;
};

}  // namespace kehoach::job
