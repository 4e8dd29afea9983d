// kehoach build: plans in, DOCX, XLSX and PDF out.
#pragma once

#include "cli/command.h"
#include "job/job.h"

namespace kehoach::cli {

Command build_command();

// The job that the arguments ask for; templates and fonts stay empty unless named. Throws UsageError.
job::Job read_build(const Arguments& arguments, const Environment& environment);

}  // namespace kehoach::cli
