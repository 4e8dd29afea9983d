// A plan written as a folder that a clerk goes on editing.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

namespace kehoach::draft {

struct PlanFile {
    std::string name;  // plan.md, phu-luc.yaml, phu-luc-2.yaml
    std::string text;
};

// plan.md and the annex files; `agency` is what plan.md names as its agency file; empty: the agency stands
// in plan.md. Loading them gives the same plan.
std::vector<PlanFile> plan_files(const plan::Plan& plan, const std::string& agency);

}  // namespace kehoach::draft
