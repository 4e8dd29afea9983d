#include "check/form/check.h"

#include <algorithm>
#include <tuple>

#include "check/form/registry.h"
#include "check/form/report.h"

namespace kehoach::check::form {

std::vector<Finding> check_paper(const Reading& reading, bool with_words) {
    Report report(reading, with_words);
    for (const Rule* rule : all_rules()) {
        if (rule->about == About::words && !with_words) continue;
        report.begin_rule(*rule);
        rule->check(reading, report);
        report.end_rule();
    }
    std::vector<Finding>& findings = report.findings();
    std::ranges::stable_sort(findings, {}, [](const Finding& finding) {
        return std::tuple(finding.severity, finding.paper->is_untold, finding.paper->page,
                          finding.paper->paragraph);
    });
    return std::move(findings);
}

}  // namespace kehoach::check::form
