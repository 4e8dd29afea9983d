// Files → Plan: plan.md with its annexes and agency, or the same as one plan.json.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "plan/plan.h"
#include "plan/plan_files.h"

namespace kehoach::plan {

// Values given on the command line over those of the file: number, date, title, status …
using Overrides = std::map<std::string, std::string>;

// `path` is a plan folder, its plan.md, or a plan.json. All problems that can be found are found in one run;
// nothing comes back when an error was among them. File names in messages are relative to the plan's folder,
// with `shown_prefix` in front ("xa-a/" when several plans are worked on).
// `files` is told what was read, and may have other texts for some of it.
// Throws FileError only when the machine refuses, never for what the author can mend.
std::optional<Plan> load_plan(const std::filesystem::path& path, const Overrides& overrides,
                              Diagnostics& diagnostics, const std::string& shown_prefix = {},
                              PlanFiles* files = nullptr);

}  // namespace kehoach::plan
