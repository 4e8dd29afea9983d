// Options of the commands that make a report: its form, and where it goes.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "job/report.h"

namespace kehoach::cli {

// --format, --output, --force, --date, --templates, --fonts.
std::vector<Option> report_options();

// `forms` are those that the command has, as "text json xlsx"; without --format the ending of --output says
// which. A workbook or Word file needs --output. Throws UsageError, SetupError.
job::ReportSetup read_report(const Invocation& call, const std::vector<std::string>& forms);

// Prints the report, or says where it was written.
void print_report(const std::string& report, const job::ReportSetup& setup, const Invocation& call);

}  // namespace kehoach::cli
