// Reports as workbooks, in the looks of the office's papers.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "draft/report_table.h"
#include "job/report.h"

namespace kehoach::job {

// The bytes of an XLSX file. Throws SetupError for templates or fonts that cannot be used, FileError when the
// machine refuses.
std::string report_xlsx(const std::vector<draft::ReportTable>& tables, const std::string& title,
                        const ReportSetup& setup);

// For what the XLSX writer's library keeps on disk for a while.
std::filesystem::path scratch_folder();

}  // namespace kehoach::job
