// Files that an earlier build made of a plan and this one does not: they say what the plan said then.
#pragma once

#include <string>
#include <vector>

#include "job/job.h"
#include "job/outputs.h"

namespace kehoach::job {

// Of the files that the folder's record knows and that are still there, those that a plan called `name` has
// in the wanted formats and that are none of `outputs`: separate PDFs of annexes that are now part of
// NAME.pdf or gone, a workbook of a plan that has no annex any more.
std::vector<std::string> stale_outputs(const std::vector<std::string>& known, const std::string& name,
                                       const Job& job, const std::vector<Output>& outputs);

}  // namespace kehoach::job
