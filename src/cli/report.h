// What every command says when it ends badly.
#pragma once

#include <exception>
#include <iosfwd>
#include <string>

#include "base/diagnostics.h"
#include "base/files.h"
#include "cli/arguments.h"
#include "cli/run.h"

namespace kehoach::cli {

const std::string& in(Language language, const std::string& vietnamese, const std::string& english);

// `command` is the one whose page helps; empty: the program's own.
ExitCode report_usage(const UsageError& error, const std::string& command, Language language,
                      std::ostream& err);
ExitCode report_machine(const std::string& what, Language language, std::ostream& err);
ExitCode report_machine(const FileError& error, Language language, std::ostream& err);
// What no user can have caused: the library's own words stand behind ours, for whoever mends it.
ExitCode report_defect(const std::exception& error, Language language, std::ostream& err);

}  // namespace kehoach::cli
