// Files that a plan names, found as their authors mean them.
#pragma once

#include <filesystem>
#include <optional>

#include "base/source.h"
#include "plan/input.h"

namespace kehoach::plan {

// Where the file is that the text `typed` at `place` names, a path from `folder`. Names are compared as they
// look, in whatever normalisation the disk has them (macOS writes them decomposed). The path of a file that
// is not there comes back as well, unless it has a better name: reading it says the rest. Nothing, and a
// diagnostic, for what is no path here: url-for-file, backslash-path, drive-path, misspelt-file.
std::optional<std::filesystem::path> find_file(const std::string& typed, const std::filesystem::path& folder,
                                               const Span& place, Input& input);

// The name in `folder` that `typed` may have been meant for: in other letters, without its extension,
// misspelt.
std::optional<std::string> nearest_file(const std::filesystem::path& folder, const std::string& typed);

}  // namespace kehoach::plan
