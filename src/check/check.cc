#include "check/check.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "check/manuscript.h"
#include "check/registry.h"

namespace kehoach::check {

namespace {

void sort(std::vector<Finding>& findings, const plan::Plan& plan) {
    std::map<std::string_view, std::size_t> order;
    for (const SourcePtr& source : plan.sources)
        order.try_emplace(source->name(), order.size());
    const auto file = [&](const Finding& finding) {
        const auto found = order.find(finding.place.file);
        return found == order.end() ? order.size() : found->second;
    };
    std::ranges::stable_sort(findings, {}, [&](const Finding& finding) {
        return std::tuple(finding.severity, file(finding), finding.place.line, finding.place.column);
    });
}

}  // namespace

std::vector<Finding> check_plan(const plan::Plan& plan, const Lexicon& lexicon) {
    const Manuscript manuscript = read_manuscript(plan, lexicon);
    Report report;
    for (const Rule* rule : all_rules()) {
        report.begin_rule(*rule);
        rule->check(manuscript, report);
    }
    sort(report.findings(), plan);
    return std::move(report.findings());
}

}  // namespace kehoach::check
