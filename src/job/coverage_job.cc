#include "job/coverage_job.h"

#include "draft/coverage.h"
#include "draft/coverage_report.h"
#include "job/report_workbook.h"
#include "job/shown_prefix.h"
#include "plan/load.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

std::string report_of(const draft::Coverage& coverage, const ReportSetup& setup) {
    switch (setup.format) {
        case ReportFormat::json:
            return draft::coverage_json(coverage);
        case ReportFormat::xlsx:
            return report_xlsx(draft::coverage_tables(coverage),
                               "Đối chiếu " + coverage.plan_name + " với " + coverage.superior_name, setup);
        case ReportFormat::text:
        case ReportFormat::docx:
            break;
    }
    return draft::coverage_text(coverage, setup.language);
}

bool needs_look(const draft::Coverage& coverage) {
    return coverage.count(draft::Answer::missing) + coverage.count(draft::Answer::doubtful) +
               coverage.count_weak() >
           0;
}

}  // namespace

CoverageResult run(const CoverageJob& job) {
    CoverageResult result;
    const auto superior =
        plan::load_plan(job.superior, {}, result.diagnostics, shown_prefix(job.superior, 2));
    const auto plan = plan::load_plan(job.plan, {}, result.diagnostics, shown_prefix(job.plan, 2));
    if (!superior || !plan || result.diagnostics.has_errors()) return result;
    const std::vector<std::string>& own = plan->agency.derive_rules;
    std::vector<fs::path> rules{job.report.templates / "derive" / "commune.yaml"};
    rules.insert(rules.end(), own.begin(), own.end());
    rules.insert(rules.end(), job.rules.begin(), job.rules.end());
    const draft::DeriveRules loaded = draft::load_derive_rules(rules, result.diagnostics);
    if (result.diagnostics.has_errors()) return result;

    const draft::Coverage coverage = draft::cover(*superior, *plan, loaded, result.diagnostics);
    if (result.diagnostics.has_errors()) return result;
    result.needs_look = needs_look(coverage);
    result.report = report_of(coverage, job.report);
    result.is_done = write_report(result.report, job.report, result.diagnostics);
    return result;
}

}  // namespace kehoach::job
