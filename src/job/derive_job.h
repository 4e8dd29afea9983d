// A superior's plan and an agency in, a draft plan folder out.
#pragma once

#include <filesystem>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"

namespace kehoach::job {

struct DeriveJob {
    std::filesystem::path superior;            // plan folder, plan.md or plan.json
    std::filesystem::path agency;              // agency file of the office that drafts
    std::vector<std::filesystem::path> rules;  // over the general ones, the later over the earlier
    std::filesystem::path output_folder;       // the draft's plan folder
    bool force = false;                        // overwrite files there that someone edited
    std::filesystem::path templates;           // has derive/commune.yaml and the document templates
    std::filesystem::path fonts;               // folder with fonts.yaml
    Date date;                                 // of the Word draft's properties and comments
};

struct DeriveResult {
    Diagnostics diagnostics{most_diagnostics};
    std::vector<std::filesystem::path> files;  // none when an error was found; review.docx is the last
    int kept = 0;
    int adapted = 0;
    int left_out = 0;
    int doubtful = 0;  // items that are not sure
};

// Throws FileError when the machine refuses.
DeriveResult run(const DeriveJob& job);

}  // namespace kehoach::job
