// The folder that a new plan goes into.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "draft/plan_folder.h"
#include "job/outputs.h"

namespace kehoach::job {

// False, and an error, when `folder` is that of `source` (a plan's folder or file), or has files of which
// this program knows nothing, unless `force`. Diagnostics: same-folder, folder-not-empty.
bool may_make_plan(const std::filesystem::path& folder, const std::filesystem::path& source, bool force,
                   Diagnostics& diagnostics);

// plan.md and its annexes; the agency file is found from the folder by its path. Empty: the agency stands in
// plan.md.
std::vector<Output> plan_outputs(const plan::Plan& plan, const std::filesystem::path& agency,
                                 const std::filesystem::path& folder);

// Writes them all or none; the paths of what was written. Throws FileError.
std::vector<std::filesystem::path> write_plan(const std::vector<Output>& outputs,
                                              const std::filesystem::path& folder, bool force,
                                              Diagnostics& diagnostics);

}  // namespace kehoach::job
