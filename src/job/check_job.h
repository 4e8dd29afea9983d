// One run of the checker: plans in, findings out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "check/finding.h"
#include "job/fixes.h"

namespace kehoach::job {

struct CheckJob {
    std::vector<std::filesystem::path> plans;  // folders, plan.md or plan.json files
    std::filesystem::path templates;           // folder with check/
    bool fix = false;                          // write the remedies that cannot be wrong first
};

struct CheckResult {
    std::filesystem::path plan;
    Diagnostics diagnostics;  // of the loader; with an error among them there are no findings
    std::vector<FixedFile> fixed;
    std::vector<check::Finding> findings;  // of what is left
};

// Throws FileError when the machine refuses, SetupError for word lists that cannot be used.
std::vector<CheckResult> run(const CheckJob& job);

}  // namespace kehoach::job
