#include "check/form/check.h"

#include <algorithm>
#include <tuple>

#include "check/form/registry.h"
#include "check/form/report.h"
#include "check/registry.h"

namespace kehoach::check::form {

namespace {

bool is_wanted(const Rule& rule, WordRules words) {
    if (rule.about != About::words || words == WordRules::all) return true;
    return words == WordRules::beside_content && check::find_rule(rule.id) == nullptr;
}

}  // namespace

std::vector<Finding> check_paper(const Reading& reading, WordRules words) {
    Report report(reading, words == WordRules::all);
    for (const Rule* rule : all_rules()) {
        if (!is_wanted(*rule, words)) continue;
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
