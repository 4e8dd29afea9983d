// The program: arguments in, messages and an exit code out.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace kehoach::cli {

enum ExitCode { done = 0, usage = 1, input_errors = 2, done_with_warnings = 3, machine_refused = 4 };

struct Environment {
    std::filesystem::path program;  // the running executable
    Date today;
    std::optional<std::string> source_date_epoch;  // SOURCE_DATE_EPOCH
    bool terminal = false;                         // `err` is one: a progress line may be shown
    bool prints_to_terminal = false;               // `out` is one: a report may have colours
};

int run(const std::vector<std::string>& arguments, const Environment& environment, std::ostream& out,
        std::ostream& err);

}  // namespace kehoach::cli
