// Options that several commands share.
#pragma once

#include <filesystem>

#include "base/date.h"
#include "cli/arguments.h"
#include "cli/run.h"
#include "job/job.h"

namespace kehoach::cli {

// The job's date: --date, else SOURCE_DATE_EPOCH, else today. Throws UsageError.
Date read_date(const Arguments& arguments, const Environment& environment);

// Fills the templates and fonts folders that the user did not name with those that come with the program;
// false when these are not found.
bool find_data(job::Job& job, const Environment& environment);

// The folder with templates/ and fonts/ that comes with the program. Throws SetupError when it is not found.
std::filesystem::path find_data(const Environment& environment);

}  // namespace kehoach::cli
