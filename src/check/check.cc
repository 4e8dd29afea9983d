#include "check/check.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <vector>

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

// Where a finding ends in its line.
int end_of(const Finding& finding) { return finding.place.column + finding.place.length; }

auto line_of(const Finding& finding) {
    return std::tuple(finding.rule, std::string_view(finding.place.file), finding.place.line);
}

// Two phrases of one rule may find the same words: the longer quote stays. In a line's findings, by column
// and the longer first, one lies in another when an earlier one ends no earlier; of equal ones all stay. One
// that speaks for further ones stays, too.
void drop_overlaps(std::vector<Finding>& findings) {
    std::vector<const Finding*> order;
    for (const Finding& finding : findings)
        order.push_back(&finding);
    std::ranges::stable_sort(order, {}, [](const Finding* finding) {
        return std::tuple(line_of(*finding), finding->place.column, -finding->place.length);
    });
    std::set<const Finding*> inside;
    const Finding* before = nullptr;
    int end = 0;  // of the findings before this one
    for (const Finding* finding : order) {
        const bool is_in_line = before != nullptr && line_of(*before) == line_of(*finding);
        const bool is_equal = is_in_line && before->place.column == finding->place.column &&
                              before->place.length == finding->place.length;
        if (is_equal ? inside.contains(before) : is_in_line && end_of(*finding) <= end)
            inside.insert(finding);
        end = is_in_line ? std::max(end, end_of(*finding)) : end_of(*finding);
        before = finding;
    }
    std::erase_if(findings,
                  [&](const Finding& finding) { return finding.further == 0 && inside.contains(&finding); });
}

}  // namespace

std::vector<Finding> check_plan(const plan::Plan& plan, const fill::Template& form, const Lexicon& lexicon) {
    const Manuscript manuscript = read_manuscript(plan, form, lexicon);
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
