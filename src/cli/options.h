// Command line → what to do. The only place that uses Boost.Program_options.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "job/job.h"

namespace kehoach::cli {

enum class Command { build, help, version };

struct Options {
    Command command = Command::help;
    std::string help_topic;  // "build", or empty for the overview
    Language language = Language::vietnamese;
    job::Job job;  // for build; templates and fonts stay empty unless named
};

// The user typed something that cannot be understood: exit code 1.
struct UsageError {
    std::string vietnamese;
    std::string english;
};

struct Parsed {
    Options options;
    std::optional<UsageError> error;  // options.language holds all the same
};

// `today` is the job's date when neither --date nor `source_date_epoch` (the environment's) is given.
Parsed parse_options(const std::vector<std::string>& arguments, Date today,
                     const std::optional<std::string>& source_date_epoch);

// What `kehoach --help` and `kehoach build --help` print.
std::string help_text(const std::string& topic, Language language);

}  // namespace kehoach::cli
