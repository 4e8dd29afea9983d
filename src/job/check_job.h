// One run of the checker: plans and finished files in, findings out.
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
    Date date;  // of the files' properties and the comments
    Language language = Language::vietnamese;
    bool force = false;  // overwrite copies that someone edited
};

struct CheckJob {
    std::vector<std::filesystem::path> papers;  // plans: folders, plan.md or plan.json; or DOCX, XLSX, PDF
    std::filesystem::path templates;            // folder with check/, nd30/ and the document templates
    std::filesystem::path fonts;                // folder with fonts.yaml: what texts are measured with
    // A check.yaml for finished files, and for plans whose folder has none; empty: none.
    std::filesystem::path settings;
    bool fix = false;  // write the remedies that cannot be wrong first
    std::optional<CommentedCopies> copies;
};

struct CheckResult {
    std::filesystem::path paper;  // or the settings that cannot be read
    Diagnostics diagnostics;      // of reading it; with an error among them there are no findings
    std::vector<FixedFile> fixed;
    std::vector<check::Finding> findings;      // of what is left
    std::vector<std::filesystem::path> files;  // NAME.check.docx
};

// A DOCX, XLSX or PDF by its name: not a plan.
bool is_finished(const std::filesystem::path& paper);

// A plan's content is checked, and the form of the papers that are built from it in memory; of a finished
// file form and fixed words. Throws FileError when the machine refuses, SetupError for word lists, rules or
// fonts that cannot be used.
std::vector<CheckResult> run(const CheckJob& job);

}  // namespace kehoach::job
