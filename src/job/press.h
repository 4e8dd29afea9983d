// Plans → the bytes of their papers, in memory.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "job/job.h"
#include "job/outputs.h"
#include "job/papers.h"
#include "layout/fonts.h"
#include "plan/plan.h"

namespace kehoach::job {

// Whether what was found so far keeps the outputs from being written.
bool stops(const Diagnostics& diagnostics, bool strict);

// The papers of one plan, in the order docx, xlsx, pdf with its signing.json.
struct Printed {
    std::vector<Output> outputs;
    std::map<std::string, int> pages;  // of each PDF, by name
};

// Fonts and templates, read once for all plans of a run.
class Press {
  public:
    // Throws FileError, SetupError for fonts that cannot be used.
    Press(const std::filesystem::path& templates, const std::filesystem::path& fonts)
        : templates_(templates), fonts_(fonts) {}

    // The papers that `job` wants of the plan, which gets its house style. Nothing, and diagnostics, when
    // something keeps it from being printed.
    std::optional<Printed> print(plan::Plan& plan, const std::string& name, const Job& job,
                                 Diagnostics& diagnostics);

    // Null, and diagnostics, when it cannot be used.
    const fill::Template* template_of(plan::Plan& plan, Diagnostics& diagnostics) {
        return templates_.find(plan, diagnostics);
    }
    const layout::FontFiles& fonts() const { return fonts_; }

  private:
    Templates templates_;
    layout::FontFiles fonts_;
};

}  // namespace kehoach::job
