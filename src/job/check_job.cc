#include "job/check_job.h"

#include <utility>

#include "check/check.h"
#include "check/lexicon.h"
#include "check/settings.h"
#include "job/shown_prefix.h"
#include "plan/load.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

check::Lexicon load_lexicon(const std::filesystem::path& templates) {
    Diagnostics diagnostics;
    check::Lexicon lexicon = check::Lexicon::load(templates / "check", diagnostics);
    if (diagnostics.has_errors()) throw SetupError(diagnostics);
    return lexicon;
}

// The folder of a plan that is named by it or by its main file.
fs::path folder_of(const fs::path& plan) {
    std::error_code ignored;
    return fs::is_directory(plan, ignored) ? plan : plan.parent_path();
}

CheckResult check_one(const fs::path& path, const std::string& shown, check::Lexicon lexicon) {
    CheckResult result;
    result.plan = path;
    const auto plan = plan::load_plan(path, {}, result.diagnostics, shown);
    const check::Settings settings = check::load_settings(folder_of(path), shown, result.diagnostics);
    if (!plan || result.diagnostics.has_errors()) return result;
    for (const std::string& words : settings.words)
        lexicon.accept(words);
    result.findings = check::check_plan(*plan, lexicon);
    check::apply(settings, result.findings, result.diagnostics);
    return result;
}

// The plan as it is when its remedies are written.
CheckResult fix_one(CheckResult found, const fs::path& path, const std::string& shown,
                    const check::Lexicon& lexicon) {
    found.fixed = write_fixes(folder_of(path), shown, found.findings, found.diagnostics);
    if (found.fixed.empty()) return found;
    CheckResult left = check_one(path, shown, lexicon);
    left.fixed = std::move(found.fixed);
    for (const Diagnostic& diagnostic : found.diagnostics.all())
        if (diagnostic.slug == "changed-meanwhile") left.diagnostics.add(diagnostic);
    return left;
}

}  // namespace

std::vector<CheckResult> run(const CheckJob& job) {
    const check::Lexicon lexicon = load_lexicon(job.templates);
    std::vector<CheckResult> results;
    for (const fs::path& path : job.plans) {
        const std::string shown = shown_prefix(path, job.plans.size());
        CheckResult result = check_one(path, shown, lexicon);
        if (job.fix) result = fix_one(std::move(result), path, shown, lexicon);
        results.push_back(std::move(result));
    }
    return results;
}

}  // namespace kehoach::job
