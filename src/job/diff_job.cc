#include "job/diff_job.h"

#include "draft/diff.h"
#include "draft/diff_report.h"
#include "job/report_workbook.h"
#include "job/shown_prefix.h"
#include "job/tracked_docx.h"
#include "plan/load.h"

namespace kehoach::job {

namespace {

std::string report_of(const draft::PlanDiff& diff, const ReportSetup& setup) {
    switch (setup.format) {
        case ReportFormat::json:
            return draft::diff_json(diff);
        case ReportFormat::xlsx:
            return report_xlsx(draft::diff_tables(diff), "So sánh " + diff.before + " và " + diff.after,
                               setup);
        case ReportFormat::text:
        case ReportFormat::docx:
            break;
    }
    return draft::diff_text(diff, setup.language, setup.colours);
}

}  // namespace

DiffResult run(const DiffJob& job) {
    DiffResult result;
    auto before = plan::load_plan(job.before, {}, result.diagnostics, shown_prefix(job.before, 2));
    auto after = plan::load_plan(job.after, {}, result.diagnostics, shown_prefix(job.after, 2));
    if (!before || !after || result.diagnostics.has_errors()) return result;
    if (job.report.format == ReportFormat::docx) {
        const auto bytes = tracked_docx(*before, *after, job.report, result.diagnostics);
        if (!bytes) return result;
        result.report = *bytes;
    } else {
        result.report = report_of(draft::diff_plans(*before, *after), job.report);
    }
    result.is_done = write_report(result.report, job.report, result.diagnostics);
    return result;
}

}  // namespace kehoach::job
