#include "job/draft_folder.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

bool has_no_files(const fs::path& folder) {
    std::error_code error;
    const fs::directory_iterator entries(folder, error);
    return error || entries == fs::directory_iterator();
}

}  // namespace

bool may_make_plan(const fs::path& folder, const fs::path& source, bool force, Diagnostics& diagnostics) {
    std::error_code ignored;
    const fs::path source_folder = fs::is_directory(source, ignored) ? source : source.parent_path();
    if (!source.empty() && fs::equivalent(folder, source_folder.empty() ? "." : source_folder, ignored)) {
        diagnostics.error("same-folder", folder.string(), {folder.string()});
        return false;
    }
    const bool is_known = fs::exists(folder / ".kehoach.json", ignored);
    if (force || is_known || has_no_files(folder)) return true;
    diagnostics.error("folder-not-empty", folder.string(), {folder.string()});
    return false;
}

std::vector<Output> plan_outputs(const plan::Plan& plan, const fs::path& agency, const fs::path& folder) {
    const fs::path path =
        agency.empty() ? fs::path() : fs::proximate(fs::absolute(agency), fs::absolute(folder));
    std::vector<Output> outputs;
    for (draft::PlanFile& file : draft::plan_files(plan, path.generic_string()))
        outputs.push_back({std::move(file.name), std::move(file.text)});
    return outputs;
}

std::vector<fs::path> write_plan(const std::vector<Output>& outputs, const fs::path& folder, bool force,
                                 Diagnostics& diagnostics) {
    std::vector<fs::path> files;
    if (!OutputFolder(folder).write(outputs, force, diagnostics)) return files;
    for (const Output& output : outputs)
        files.push_back(folder / output.name);
    return files;
}

}  // namespace kehoach::job
