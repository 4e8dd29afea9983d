#include "job/report.h"

#include "job/outputs.h"

namespace kehoach::job {

bool write_report(const std::string& bytes, const ReportSetup& setup, Diagnostics& diagnostics) {
    if (!setup.output) return true;
    const std::filesystem::path folder =
        setup.output->has_parent_path() ? setup.output->parent_path() : std::filesystem::path(".");
    return OutputFolder(folder).write({{setup.output->filename().string(), bytes}}, setup.force, diagnostics);
}

}  // namespace kehoach::job
