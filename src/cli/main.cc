// The kehoach program.
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include <unistd.h>

#include "cli/run.h"

namespace {

kehoach::Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

}  // namespace

int main(int argc, char** argv) {
    kehoach::cli::Environment environment;
    std::error_code ignored;
    environment.program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    environment.today = today();
    if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) environment.source_date_epoch = epoch;
    environment.terminal = isatty(STDERR_FILENO) == 1;
    environment.prints_to_terminal = isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
    return kehoach::cli::run(std::vector<std::string>(argv + 1, argv + argc), environment, std::cout,
                             std::cerr);
}
