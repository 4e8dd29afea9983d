// An edited table in; what it changes in a plan out, and into the plan's files when asked to.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "intake/report.h"

namespace kehoach::job {

struct ImportJob {
    std::filesystem::path table;      // .xlsx or .csv
    std::filesystem::path plan;       // folder, plan.md or plan.json
    std::string sheet;                // of an office's workbook; empty: the one that has a table
    bool apply = false;               // write into the plan's files
    bool remove_absent = false;       // rows that a table without a record does not have go
    std::filesystem::path templates;  // has import/columns.yaml
};

struct ImportResult {
    Diagnostics diagnostics;
    std::optional<intake::Report> report;  // also beside errors about cells
};

// The plan's files are changed only when no error was found, the changed plan says what was wanted, and the
// files are still those that were read. Throws FileError when the machine refuses.
ImportResult run(const ImportJob& job);

}  // namespace kehoach::job
