// The form of finished files, and of the papers that a plan becomes.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "check/finding.h"
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

    // Adds what the rules find on a finished file, and why it cannot be read.
    void check_file(std::string bytes, const std::string& shown_name, const check::form::Settings& settings,
                    std::vector<check::Finding>& findings, Diagnostics& diagnostics) const;
    // Builds the papers in memory, reads them back and adds what the rules on looks find; errors that keep
    // the plan from being printed are added, too. `shown` stands before the files' names.
    void check_plan(plan::Plan& plan, const std::string& shown, std::vector<check::Finding>& findings,
                    Diagnostics& diagnostics);

    const layout::FontFiles& fonts() const { return press_.fonts(); }

  private:
    void check(std::string bytes, const std::string& shown_name, const check::form::Settings& settings,
               bool with_words, std::vector<check::Finding>& findings, Diagnostics& diagnostics) const;

    fill::Rules law_;
    Press press_;
    Job printing_;
};

}  // namespace kehoach::job
