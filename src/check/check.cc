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

// Two phrases of one rule may find the same words: the longer quote stays.
void drop_overlaps(std::vector<Finding>& findings) {
    const auto contains = [](const Finding& longer, const Finding& shorter) {
        const Place& a = longer.place;
        const Place& b = shorter.place;
        return longer.rule == shorter.rule && a.file == b.file && a.line == b.line && a.column <= b.column &&
               b.column + b.length <= a.column + a.length && a.length > b.length;
    };
    std::vector<Finding> kept;
    for (const Finding& finding : findings)
        if (std::ranges::none_of(findings, [&](const Finding& other) { return contains(other, finding); }))
            kept.push_back(finding);
    findings = std::move(kept);
}

}  // namespace

std::vector<Finding> check_plan(const plan::Plan& plan, const Lexicon& lexicon) {
    const Manuscript manuscript = read_manuscript(plan, lexicon);
    Report report;
    for (const Rule* rule : all_rules()) {
        report.begin_rule(*rule);
        rule->check(manuscript, report);
    }
    drop_overlaps(report.findings());
    sort(report.findings(), plan);
    return std::move(report.findings());
}

}  // namespace kehoach::check
