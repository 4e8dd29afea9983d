// Remedies of findings, written into a plan's own files.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "check/finding.h"
#include "check/fix.h"

namespace kehoach::job {

struct FixedFile {
    std::string name;  // as in messages
    std::vector<check::ChangedLine> changes;
};

// Mends the files of `folder` (and of folders in it) that the findings name, each whole or not at all; what
// lies elsewhere, an agency's file that other plans share, is left. `shown_prefix` as load_plan() was given
// it. Diagnostics: changed-meanwhile, for a file that somebody else wrote at the same time; it is not
// touched. Throws FileError.
std::vector<FixedFile> write_fixes(const std::filesystem::path& folder, const std::string& shown_prefix,
                                   const std::vector<check::Finding>& findings, Diagnostics& diagnostics);

}  // namespace kehoach::job
