#include "job/derive_job.h"

#include <algorithm>

#include "draft/derive.h"
#include "draft/plan_folder.h"
#include "draft/review.h"
#include "job/outputs.h"
#include "plan/agency.h"
#include "plan/load.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

std::vector<Output> outputs_of(const draft::Draft& draft, const plan::Plan& superior, const DeriveJob& job) {
    const fs::path agency = fs::proximate(fs::absolute(job.agency), fs::absolute(job.output_folder));
    std::vector<Output> outputs;
    for (draft::PlanFile& file : draft::plan_files(draft.plan, agency.generic_string()))
        outputs.push_back({std::move(file.name), std::move(file.text)});
    outputs.push_back({"review.md", draft::review_text(draft, superior.name)});
    return outputs;
}

void derive(const DeriveJob& job, DeriveResult& result) {
    const auto superior = plan::load_plan(job.superior, {}, result.diagnostics);
    const plan::Agency own = plan::load_agency(job.agency, result.diagnostics);
    std::vector<fs::path> rules{job.templates / "derive" / "commune.yaml"};
    rules.insert(rules.end(), job.rules.begin(), job.rules.end());
    const draft::DeriveRules loaded = draft::load_derive_rules(rules, result.diagnostics);
    if (!superior || result.diagnostics.has_errors()) return;

    const draft::Draft draft = draft::derive(*superior, own, loaded, result.diagnostics);
    if (result.diagnostics.has_errors()) return;
    result.kept = draft.kept;
    result.adapted = draft.adapted;
    result.left_out = static_cast<int>(draft.left_out.size());
    result.doubtful = static_cast<int>(std::ranges::count_if(
        draft.items, [](const draft::ReviewItem& item) { return item.sure != draft::Sure::high; }));
    OutputFolder folder(job.output_folder);
    const auto outputs = outputs_of(draft, *superior, job);
    if (folder.write(outputs, job.force, result.diagnostics))
        for (const Output& output : outputs)
            result.files.push_back(job.output_folder / output.name);
}

}  // namespace

DeriveResult run(const DeriveJob& job) {
    DeriveResult result;
    derive(job, result);
    result.diagnostics.conclude(job.superior.string());
    return result;
}

}  // namespace kehoach::job
