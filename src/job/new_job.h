// A new plan folder: from a starter, or from last year's plan.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "draft/starter.h"

namespace kehoach::job {

struct StarterJob {
    std::string starter;           // its name
    std::filesystem::path agency;  // agency file of the office
    int year = 0;
    std::filesystem::path output_folder;
    bool force = false;               // into a folder that has files
    std::filesystem::path templates;  // has starters/
};

struct CarryOnJob {
    std::filesystem::path last;  // plan folder, plan.md or plan.json
    int year = 0;
    std::filesystem::path output_folder;
    bool force = false;
};

struct NewResult {
    Diagnostics diagnostics;
    std::vector<std::filesystem::path> files;  // none when an error was found
    int blanks = 0;                            // {_} to be filled
    int kept = 0;                              // of a plan that was carried on
    int adapted = 0;
    int left_out = 0;
    int doubtful = 0;  // items that are not sure
};

// Throw FileError when the machine refuses.
NewResult run(const StarterJob& job);
NewResult run(const CarryOnJob& job);

// Those of templates/starters. Throws SetupError when they cannot be read.
draft::Starters starters_of(const std::filesystem::path& templates);

}  // namespace kehoach::job
