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

// --format: text, or json. Throws UsageError.
bool reads_json(const Arguments& arguments);

// Fills the templates and fonts folders that the user did not name with those that come with the program;
// false when these are not found.
bool find_data(job::Job& job, const Environment& environment);

// The templates that come with the program. Throws SetupError when they are not found.
std::filesystem::path find_templates(const Environment& environment);
// The fonts; the same.
std::filesystem::path find_fonts(const Environment& environment);

}  // namespace kehoach::cli
