#include "job/derive_job.h"

#include <algorithm>

#include "draft/derive.h"
#include "draft/review.h"
#include "job/draft_folder.h"
#include "plan/agency.h"
#include "plan/load.h"

namespace kehoach::job {

namespace fs = std::filesystem;

DeriveResult run(const DeriveJob& job) {
    DeriveResult result;
    if (!may_make_plan(job.output_folder, job.superior, job.force, result.diagnostics)) return result;
    const auto superior = plan::load_plan(job.superior, {}, result.diagnostics);
    const plan::Agency own = plan::load_agency(job.agency, result.diagnostics);
    std::vector<fs::path> rules{job.templates / "derive" / "commune.yaml"};
    rules.insert(rules.end(), job.rules.begin(), job.rules.end());
    const draft::DeriveRules loaded = draft::load_derive_rules(rules, result.diagnostics);
    if (!superior || result.diagnostics.has_errors()) return result;

    const draft::Draft draft = draft::derive(*superior, own, loaded, result.diagnostics);
    if (result.diagnostics.has_errors()) return result;
    result.kept = draft.kept;
    result.adapted = draft.adapted;
    result.left_out = static_cast<int>(draft.left_out.size());
    result.doubtful = static_cast<int>(std::ranges::count_if(
        draft.items, [](const draft::ReviewItem& item) { return item.sure != draft::Sure::high; }));
    std::vector<Output> outputs = plan_outputs(draft.plan, job.agency, job.output_folder);
    outputs.push_back({"review.md", draft::review_text(draft, superior->name, draft::Origin::superior)});
    result.files = write_plan(outputs, job.output_folder, job.force, result.diagnostics);
    return result;
}

}  // namespace kehoach::job
