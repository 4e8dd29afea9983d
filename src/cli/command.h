// One command of the program. A new one is a file with its command and a line in commands.cc.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "cli/arguments.h"
#include "cli/run.h"

namespace kehoach::cli {

struct Words {
    std::string vietnamese;
    std::string english;

    const std::string& in(Language language) const {
        return language == Language::english ? english : vietnamese;
    }
};

struct Invocation {
    const Arguments& arguments;
    const Environment& environment;
    Language language = Language::vietnamese;
    std::ostream& out;
    std::ostream& err;
};

struct Command {
    std::string name;
    Words usage;                  // as the overview shows it: "build THƯ-MỤC…"
    Words summary;                // one line of the overview
    Words help;                   // the page of `kehoach NAME --help`
    std::vector<Option> options;  // but --help and --lang, which every command has
    // Throws UsageError; what the machine refuses is caught above it.
    ExitCode (*run)(const Invocation&);
};

// In the order of the overview.
const std::vector<Command>& commands();

// What `kehoach --help` prints.
std::string overview(Language language);

}  // namespace kehoach::cli
