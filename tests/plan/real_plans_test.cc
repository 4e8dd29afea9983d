// The real plans in fixtures/plans: nothing to report on any, and the rows that their papers have.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan/load.h"

namespace kehoach::plan {
namespace {

using testing::ElementsAre;
using testing::Eq;

Plan load(const std::string& name) {
    Diagnostics diagnostics;
    const auto plan =
        load_plan(std::filesystem::path(KEHOACH_SOURCE_DIR) / "fixtures/plans" / name, {}, diagnostics);
    EXPECT_EQ(to_text(diagnostics, Language::english), "");
    return plan.value_or(Plan());
}

// "VI: 1 3 4": a group and the numbers of its tasks as typed, its subgroups after it; a task's parts add "+".
void outline(const Group& group, std::vector<std::string>& lines) {
    std::string line = plain(group.number) + ":";
    for (const Task& task : group.tasks)
        line += " " + plain(task.number) + std::string(task.tasks.size(), '+');
    lines.push_back(line);
    for (const Group& child : group.groups)
        outline(child, lines);
}

std::vector<std::string> outline(const Plan& plan) {
    std::vector<std::string> lines;
    for (const Group& group : plan.annexes.at(0).groups)
        outline(group, lines);
    return lines;
}

int count_understood(const std::vector<Task>& tasks) {
    int understood = 0;
    for (const Task& task : tasks) {
        understood += count_understood(task.tasks);
        if (!task.deadline) continue;
        EXPECT_NE(task.deadline->kind, DeadlineKind::unknown) << task.deadline->text;
        ++understood;
    }
    return understood;
}

int count_understood(const std::vector<Group>& groups) {
    int understood = 0;
    for (const Group& group : groups)
        understood += count_understood(group.tasks) + count_understood(group.groups);
    return understood;
}

TEST(RealPlans, HaveTheRowsOfTheirPapers) {
    EXPECT_THAT(outline(load("lang-son")),
                ElementsAre("I: 1 2 3 4 5 6 7", "II: 1 2 3 4 5 6 7 8 9", "III: 1 2 3 4 5 6 7 8 9 10",
                            "IV: 1 2 3 4", "V: 1 2 3 4", "VI: 1 2 3 4 5 6 7 8", "VII: 1 2 3 4 5 6 7"));
    EXPECT_THAT(outline(load("loi-bac")),
                ElementsAre("I: 1 2 3 4 5", "II: 1 2 3 4 5 6 7 8", "III: 1 2 3 4 5 6 7 8 9 10", "IV: 1 2 3 4",
                            "V: 1 2 3", "VI: 1 3 4 5 6", "VII:", "VII.1: 1 2", "VII.2: 1 2 3 4 5"));
    EXPECT_THAT(outline(load("son-vi")),
                ElementsAre("I: 1 2 3 4 5 6 7 8 9 10", "II: 11 12 13 14 15 16+ 17",
                            "III: 18 19 20 21 22 23 24", "IV: 25 26 27 28 29", "V: 30 31 32 33 34 35 36",
                            "VI: 37 38 39 40 41 42 43 44", "VII: 45 46 47 48 49"));
    EXPECT_THAT(outline(load("thuy-hung")),
                ElementsAre("I: 1 2 3 4 5 6", "II: 1 2 3 4 5 6 7 8 9", "III: 1 2 3 4 5 6 7 8 9 10",
                            "IV: 1 2 3", "V: 1 2 3 4", "VI: 1 2 3 4 5 6 7", "VII: 1 2 3"));
    EXPECT_THAT(outline(load("vinh-linh")),
                ElementsAre(": 1 2 3 4 5 6 7", ": 1 2+++ 3++ 4++ 5 6 7", ": 1 2 3 4 5 6 7", ": 1 2 3 4",
                            ": 1 2 3 4", ": 1 2 3", ": 1 2 3"));
}

TEST(RealPlans, SayNoDeadlineThatIsNotUnderstood) {
    EXPECT_EQ(count_understood(load("lang-son").annexes[0].groups), 49);
    EXPECT_EQ(count_understood(load("loi-bac").annexes[0].groups), 42);
    EXPECT_EQ(count_understood(load("son-vi").annexes[0].groups), 50);  // the two parts of task 16 share one
    EXPECT_EQ(count_understood(load("thuy-hung").annexes[0].groups), 42);
    EXPECT_EQ(count_understood(load("vinh-linh").annexes[0].groups), 39);
}

TEST(RealPlans, ATaskInTwoPartsSharesItsLastCells) {
    const Plan plan = load("son-vi");
    const Task& task = plan.annexes[0].groups[1].tasks[5];
    EXPECT_EQ(task.id, "II.16");
    const Task& part = task.tasks.at(0);
    EXPECT_EQ(plain(part.number), "");
    EXPECT_EQ(plain(part.cells[1]->at(0)), "Trung tâm dịch vụ công xã");
    EXPECT_THAT(std::vector(part.cells.begin() + 2, part.cells.end()), testing::Each(Eq(std::nullopt)));
}

TEST(RealPlans, AnAttachedPlanHasItsFootnoteAndNoSignature) {
    const Plan plan = load("son-vi");
    EXPECT_EQ(plan.template_name, "attached-plan");
    EXPECT_EQ(plan.footnotes.size(), 1u);
    EXPECT_THAT(plan.recipients, testing::IsEmpty());
    EXPECT_THAT(plan.signer.authority, testing::IsEmpty());
    EXPECT_EQ(plan.annexes[0].column_numbers.size(), 6u);
}

}  // namespace
}  // namespace kehoach::plan
