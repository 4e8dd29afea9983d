// How the plans of one run are told apart in messages.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace kehoach::job {

// What stands before the names of a plan's files: with several plans its folder, else nothing. A plan that is
// not there is named as it was typed.
std::string shown_prefix(const std::filesystem::path& plan, std::size_t plans);

}  // namespace kehoach::job
