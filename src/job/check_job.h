// One run of the checker: plans and finished files in, findings out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "check/finding.h"
#include "check/form/reading.h"

namespace kehoach::job {

struct CheckJob {
    std::vector<std::filesystem::path> papers;  // plans: folders, plan.md or plan.json; or DOCX, XLSX, PDF
    std::filesystem::path templates;            // folder with check/ and nd30/
    std::filesystem::path fonts;                // folder with fonts.yaml: what texts are measured with
    check::form::Settings form;                 // for finished files
};

struct CheckResult {
    std::filesystem::path paper;
    Diagnostics diagnostics;  // of reading it; with an error among them there are no findings
    std::vector<check::Finding> findings;
};

// A plan's content is checked, and the form of the papers that are built from it in memory; of a finished
// file form and fixed words. Throws FileError when the machine refuses, SetupError for word lists, rules or
// fonts that cannot be used.
std::vector<CheckResult> run(const CheckJob& job);

}  // namespace kehoach::job
