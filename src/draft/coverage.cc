#include "draft/coverage.h"

#include <algorithm>
#include <map>
#include <utility>

#include "draft/derive.h"
#include "draft/weakness.h"

namespace kehoach::draft {

namespace {

// What the rules would make of the superior's tasks, by their ids.
struct Expected {
    std::map<std::string, TaskEntry> tasks;
    std::map<std::string, std::string> reasons;  // of those that they would leave out
};

bool is_below_province(const plan::Agency& agency) {
    return agency.level != plan::Level::province && !agency.units.empty();
}

Expected expected_of(const Draft& draft, const std::string& superior) {
    Expected expected;
    for (TaskEntry& entry : task_entries(draft.plan))
        if (const auto id = source_id(entry.origin->source, superior)) expected.tasks[*id] = std::move(entry);
    for (const LeftOut& task : draft.left_out)
        if (const auto id = source_id(task.source, superior)) expected.reasons[*id] = task.reason;
    return expected;
}

// The plan's own words on what it leaves out, by the superior's ids.
std::map<std::string, std::string> recorded_reasons(const plan::Plan& plan, const std::string& superior) {
    std::map<std::string, std::string> reasons;
    for (const plan::Annex& annex : plan.annexes)
        for (const plan::LeftOut& task : annex.left_out)
            if (const auto id = source_id(task.source, superior)) reasons[*id] = task.reason;
    return reasons;
}

std::vector<KnownPair> known_pairs(const std::vector<TaskEntry>& superior, const std::vector<TaskEntry>& own,
                                   const std::string& name) {
    std::map<std::string, std::size_t> by_id;
    for (std::size_t i = 0; i < superior.size(); ++i)
        by_id.emplace(superior[i].origin->id, i);
    std::vector<KnownPair> pairs;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const auto id = source_id(own[i].origin->source, name);
        const auto found = id ? by_id.find(*id) : by_id.end();
        if (found != by_id.end()) pairs.push_back({found->second, i});
    }
    return pairs;
}

class Coverer {
  public:
    Coverer(const plan::Plan& superior, const plan::Plan& plan, const DeriveRules& rules)
        : superior_(superior),
          plan_(plan),
          sides_{plan.agency, rules, levels_between(superior.agency, plan.agency)},
          superior_entries_(task_entries(superior)),
          own_entries_(task_entries(plan)),
          recorded_(recorded_reasons(plan, superior.name)) {
        Diagnostics about_rules;  // said by derive; here they only help to compare
        if (is_below_province(plan.agency)) draft_ = derive(superior, plan.agency, rules, about_rules);
        expected_ = expected_of(draft_, superior.name);
    }

    Coverage cover() {
        const Matches matches = match_tasks(expected_entries(), own_entries_,
                                            known_pairs(superior_entries_, own_entries_, superior_.name));
        Coverage coverage{superior_.name, plan_.name, {}, {}, own_entries_.size()};
        for (const TaskEntry& entry : superior_entries_)
            coverage.tasks.emplace_back().superior = entry;
        std::vector<bool> used(own_entries_.size());
        for (const Match& match : matches.pairs) {
            set_counterpart(match, coverage.tasks[match.left]);
            used[match.right] = true;
        }
        for (Answered& task : coverage.tasks)
            if (!task.own) explain(task);
        for (const Likeness& near : matches.near)
            note_near(near, coverage.tasks[near.left]);
        for (std::size_t i = 0; i < own_entries_.size(); ++i)
            if (!used[i]) coverage.local.push_back(own_entries_[i]);
        return coverage;
    }

  private:
    const TaskEntry& expected(const TaskEntry& superior) const {
        const auto found = expected_.tasks.find(superior.origin->id);
        return found == expected_.tasks.end() ? superior : found->second;
    }

    // The superior's own place, the adapted words.
    std::vector<TaskEntry> expected_entries() const {
        std::vector<TaskEntry> entries = superior_entries_;
        for (TaskEntry& entry : entries)
            entry.task = expected(entry).task;
        return entries;
    }

    void set_counterpart(const Match& match, Answered& task) const {
        task.own = own_entries_[match.right];
        task.match = match;
        task.answer = match.by == MatchedBy::likely_words ? Answer::doubtful : Answer::matched;
        if (task.answer == Answer::matched)
            task.weak = weaknesses(task.superior, expected(task.superior), *task.own, sides_);
    }

    void explain(Answered& task) const {
        const std::string& id = task.superior.origin->id;
        if (const auto recorded = recorded_.find(id); recorded != recorded_.end()) {
            task.answer = Answer::left_out;
            task.reason = recorded->second;
        } else if (const auto ruled = expected_.reasons.find(id); ruled != expected_.reasons.end()) {
            task.reason = ruled->second;
        }
    }

    void note_near(const Likeness& near, Answered& task) const {
        if (task.own) return;
        task.near = near;
        task.near_id = own_entries_[near.right].id;
    }

    const plan::Plan& superior_;
    const plan::Plan& plan_;
    Sides sides_;
    std::vector<TaskEntry> superior_entries_, own_entries_;
    std::map<std::string, std::string> recorded_;
    Draft draft_;
    Expected expected_;
};

}  // namespace

std::size_t Coverage::count(Answer answer) const {
    return static_cast<std::size_t>(std::ranges::count(tasks, answer, &Answered::answer));
}

std::size_t Coverage::count_weak() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(tasks, [](const Answered& task) { return !task.weak.empty(); }));
}

Coverage cover(const plan::Plan& superior, const plan::Plan& plan, const DeriveRules& rules,
               Diagnostics& diagnostics) {
    if (task_entries(superior).empty()) diagnostics.error("superior-without-annex", superior.span);
    if (task_entries(plan).empty()) diagnostics.error("plan-without-annex", plan.span, {plan.name});
    if (diagnostics.has_errors()) return {};
    return Coverer(superior, plan, rules).cover();
}

}  // namespace kehoach::draft
