// A plan's papers before they are written: its document and its workbook, measured.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/date.h"
#include "base/diagnostics.h"
#include "base/value.h"
#include "document/document.h"
#include "document/workbook.h"
#include "fill/template.h"
#include "layout/fonts.h"
#include "plan/paper_data.h"
#include "plan/plan.h"

namespace kehoach::job {

// Templates are read once for all plans of a run that share a house style.
class Templates {
  public:
    explicit Templates(std::filesystem::path folder) : folder_(std::move(folder)) {}

    // The template that the plan names, in its agency's house style; null when either cannot be used, and
    // that has been said. The plan keeps the house style that it named.
    const fill::Template* find(plan::Plan& plan, Diagnostics& diagnostics);

  private:
    std::filesystem::path folder_;
    std::map<std::pair<std::string, std::string>, fill::Template> loaded_;  // by name and house style
};

struct Papers {
    plan::Progress progress = plan::Progress::kept_back;  // of the tasks, on the paper
    document::Document document;
    document::Workbook workbook;
};

// Which of them are to be written.
struct Wanted {
    bool document = true;
    bool workbook = false;
};

// Plan → what is wanted of measured document and workbook; what is not is left empty. `date` is the job's.
// Nothing when an error was found on the way: the same errors, whatever is wanted.
std::optional<Papers> prepare(const fill::Template& form, const plan::Plan& plan, Date date, Wanted wanted,
                              const layout::Fonts& fonts, Diagnostics& diagnostics);

}  // namespace kehoach::job
