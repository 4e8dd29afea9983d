#include "job/derive_job.h"

#include <algorithm>

#include "draft/derive.h"
#include "draft/review.h"
#include "draft/review_remarks.h"
#include "job/commented.h"
#include "job/draft_folder.h"
#include "job/outputs.h"
#include "job/papers.h"
#include "layout/fonts.h"
#include "plan/agency.h"
#include "plan/load.h"

namespace kehoach::job {

namespace fs = std::filesystem;

constexpr const char* word_draft = "review.docx";

namespace {

// The draft as a Word file with the review items in its margin. The draft is read back, so that its texts
// have places.
void write_word_draft(const draft::Draft& draft, const DeriveJob& job, DeriveResult& result) {
    Diagnostics unsaid;  // build says them when the draft is built
    auto written = plan::load_plan(job.output_folder, {}, unsaid);
    if (!written) return;
    Templates templates(job.templates);
    const layout::FontFiles fonts(job.fonts);
    const auto bytes = commented_docx(*written, draft::review_remarks(draft.items, *written), templates,
                                      fonts, job.date, unsaid);
    if (bytes && OutputFolder(job.output_folder).write({{word_draft, *bytes}}, job.force, result.diagnostics))
        result.files.push_back(job.output_folder / word_draft);
}

void derive(const DeriveJob& job, DeriveResult& result) {
    if (!may_make_plan(job.output_folder, job.superior, job.force, result.diagnostics)) return;
    const auto superior = plan::load_plan(job.superior, {}, result.diagnostics);
    const plan::Agency own = plan::load_agency(job.agency, result.diagnostics);
    std::vector<fs::path> rules{job.templates / "derive" / "commune.yaml"};
    rules.insert(rules.end(), own.derive_rules.begin(), own.derive_rules.end());
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
    std::vector<Output> outputs = plan_outputs(draft.plan, job.agency, job.output_folder);
    outputs.push_back({"review.md", draft::review_text(draft, superior->name, draft::Origin::superior)});
    result.files = write_plan(outputs, job.output_folder, job.force, result.diagnostics);
    if (!result.files.empty()) write_word_draft(draft, job, result);
}

}  // namespace

DeriveResult run(const DeriveJob& job) {
    DeriveResult result;
    derive(job, result);
    result.diagnostics.conclude(job.superior.string());
    return result;
}

}  // namespace kehoach::job
