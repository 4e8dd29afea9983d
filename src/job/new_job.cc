#include "job/new_job.h"

#include <algorithm>
#include <utility>

#include "draft/carry_on.h"
#include "draft/review.h"
#include "job/draft_folder.h"
#include "plan/agency.h"
#include "plan/load.h"
#include "plan/texts_of.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

int count_blanks(const plan::Plan& plan) {
    int blanks = 0;
    plan::for_each_text(plan, [&](const plan::Text& text) {
        for (const plan::Inline& part : text.inlines)
            if (const auto* slot = std::get_if<plan::Slot>(&part))
                blanks += slot->name == plan::SlotName::blank ? 1 : 0;
    });
    return blanks;
}

std::string list_of(const draft::Starters& starters) {
    std::string list;
    for (const draft::StarterName& starter : starters.names)
        list += (list.empty() ? "" : ", ") + starter.name;
    return list;
}

}  // namespace

draft::Starters starters_of(const fs::path& templates) {
    Diagnostics diagnostics;
    draft::Starters starters = draft::load_starters(templates / "starters", diagnostics);
    if (diagnostics.has_errors()) throw SetupError(diagnostics);
    return starters;
}

NewResult run(const StarterJob& job) {
    NewResult result;
    if (!may_make_plan(job.output_folder, {}, job.force, result.diagnostics)) return result;
    const draft::Starters starters = starters_of(job.templates);
    if (!starters.find(job.starter)) {
        result.diagnostics.error("unknown-starter", "", {job.starter, list_of(starters)});
        return result;
    }
    const plan::Agency agency = plan::load_agency(job.agency, result.diagnostics);
    const auto starter = plan::load_plan(starters.folder / job.starter, {}, result.diagnostics);
    if (!starter || result.diagnostics.has_errors()) return result;
    const plan::Plan plan = draft::fill_starter(*starter, agency, job.year, starters, result.diagnostics);
    if (result.diagnostics.has_errors()) return result;
    result.blanks = count_blanks(plan);
    result.files = write_plan(plan_outputs(plan, job.agency, job.output_folder), job.output_folder, job.force,
                              result.diagnostics);
    return result;
}

NewResult run(const CarryOnJob& job) {
    NewResult result;
    if (!may_make_plan(job.output_folder, job.last, job.force, result.diagnostics)) return result;
    const auto last = plan::load_plan(job.last, {}, result.diagnostics);
    if (!last) return result;
    const draft::Draft draft = draft::carry_on(*last, job.year, result.diagnostics);
    if (result.diagnostics.has_errors()) return result;
    result.blanks = count_blanks(draft.plan);
    result.kept = draft.kept;
    result.adapted = draft.adapted;
    result.left_out = static_cast<int>(draft.left_out.size());
    result.doubtful = static_cast<int>(std::ranges::count_if(
        draft.items, [](const draft::ReviewItem& item) { return item.sure != draft::Sure::high; }));
    std::vector<Output> outputs = plan_outputs(draft.plan, last->agency.file, job.output_folder);
    outputs.push_back({"review.md", draft::review_text(draft, last->name, draft::Origin::last_year)});
    result.files = write_plan(outputs, job.output_folder, job.force, result.diagnostics);
    return result;
}

}  // namespace kehoach::job
