// The text files that a plan is made of, for whoever changes them.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/source.h"

namespace kehoach::plan {

struct PlanFiles {
    // In: bytes that are read rather than those of the file, as they will be.
    std::map<std::filesystem::path, std::string> instead;
    // Out: where each of the plan's sources was read from.
    std::map<const Source*, std::filesystem::path> paths;
};

}  // namespace kehoach::plan
