// One run of the checker: plans in, findings out.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "check/finding.h"
#include "job/fixes.h"

namespace kehoach::job {

// Where the Word copies with findings as comments go.
struct CommentedCopies {
    std::filesystem::path output_folder;
    std::filesystem::path fonts;  // folder with fonts.yaml
    Date date;                    // of the files' properties and the comments
    Language language = Language::vietnamese;
    bool force = false;  // overwrite copies that someone edited
};

struct CheckJob {
    std::vector<std::filesystem::path> plans;  // folders, plan.md or plan.json files
    std::filesystem::path templates;           // folder with check/ and the document templates
    bool fix = false;                          // write the remedies that cannot be wrong first
    std::optional<CommentedCopies> copies;
};

struct CheckResult {
    std::filesystem::path plan;
    Diagnostics diagnostics;  // of the loader; with an error among them there are no findings
    std::vector<FixedFile> fixed;
    std::vector<check::Finding> findings;      // of what is left
    std::vector<std::filesystem::path> files;  // NAME.check.docx
};

// Throws FileError when the machine refuses, SetupError for word lists that cannot be used.
std::vector<CheckResult> run(const CheckJob& job);

}  // namespace kehoach::job
