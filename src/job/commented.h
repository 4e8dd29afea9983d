// A plan's Word file with remarks in its margin.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "document/annotate.h"
#include "job/papers.h"
#include "layout/fonts.h"
#include "plan/plan.h"

namespace kehoach::job {

// The bytes of the DOCX that `build` makes, with the remarks as comments; `date` is the job's and the
// comments'. Nothing when the plan cannot be built, and that has been said.
std::optional<std::string> commented_docx(plan::Plan& plan, const std::vector<document::Remark>& remarks,
                                          Templates& templates, const layout::Fonts& fonts, Date date,
                                          Diagnostics& diagnostics);

}  // namespace kehoach::job
