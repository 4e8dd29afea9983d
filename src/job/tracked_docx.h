// What became of a plan, as a Word file with tracked changes.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "job/report.h"
#include "plan/plan.h"

namespace kehoach::job {

// The bytes of the DOCX that `build` makes of `after`, with what differs from that of `before`. Nothing when
// either cannot be built, and that has been said. Throws SetupError.
std::optional<std::string> tracked_docx(plan::Plan& before, plan::Plan& after, const ReportSetup& setup,
                                        Diagnostics& diagnostics);

}  // namespace kehoach::job
