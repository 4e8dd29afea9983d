// Two plans in, a report on what differs out.
#pragma once

#include <filesystem>
#include <string>

#include "base/diagnostics.h"
#include "job/report.h"

namespace kehoach::job {

struct DiffJob {
    std::filesystem::path before;  // plan folder, plan.md or plan.json
    std::filesystem::path after;
    ReportSetup report;
};

struct DiffResult {
    Diagnostics diagnostics;
    bool is_done = false;
    std::string report;  // its bytes
};

// Throws FileError when the machine refuses, SetupError for templates or fonts that cannot be used.
DiffResult run(const DiffJob& job);

}  // namespace kehoach::job
