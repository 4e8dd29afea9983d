// A superior's plan and a plan in, a report on what the one answers of the other out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "job/report.h"

namespace kehoach::job {

struct CoverageJob {
    std::filesystem::path superior;  // plan folder, plan.md or plan.json
    std::filesystem::path plan;
    std::vector<std::filesystem::path> rules;  // derive rules over the general ones
    ReportSetup report;
};

struct CoverageResult {
    Diagnostics diagnostics;
    bool is_done = false;
    bool needs_look = false;  // something is missing, doubtful or weaker
    std::string report;       // its bytes
};

// Throws FileError when the machine refuses, SetupError for templates or fonts that cannot be used.
CoverageResult run(const CoverageJob& job);

}  // namespace kehoach::job
