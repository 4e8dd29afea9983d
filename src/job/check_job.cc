#include "job/check_job.h"

#include <utility>

#include "check/check.h"
#include "check/lexicon.h"
#include "job/shown_prefix.h"
#include "plan/load.h"

namespace kehoach::job {

namespace {

check::Lexicon load_lexicon(const std::filesystem::path& templates) {
    Diagnostics diagnostics;
    check::Lexicon lexicon = check::Lexicon::load(templates / "check", diagnostics);
    if (diagnostics.has_errors()) throw SetupError(diagnostics);
    return lexicon;
}

}  // namespace

std::vector<CheckResult> run(const CheckJob& job) {
    const check::Lexicon lexicon = load_lexicon(job.templates);
    std::vector<CheckResult> results;
    for (const std::filesystem::path& path : job.plans) {
        CheckResult& result = results.emplace_back();
        result.plan = path;
        const auto plan = plan::load_plan(path, {}, result.diagnostics, shown_prefix(path, job.plans.size()));
        if (plan) result.findings = check::check_plan(*plan, lexicon);
    }
    return results;
}

}  // namespace kehoach::job
