// Amounts in tables of tasks, and their totals.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan_folder.h"

namespace kehoach::plan {
namespace {

using testing::ElementsAre;

class TaskAmounts : public testing::Test {
  protected:
    // `rest`: tasks or groups, and the total; the cells are task, amount, amount.
    void write(const std::string& rest, const std::string& notes = "") {
        folder_.write("phu-luc.yaml",
                      "format: kehoach-annex/1\ntitle: Chi phí\ncolumns:\n  - {title: Việc, role: task}\n"
                      "  - {title: Ngân sách, role: amount}\n  - {title: Khác, role: amount}\n" +
                          rest);
        folder_.write_plan("annexes: [phu-luc.yaml]\n", "Kế hoạch.\n" + notes);
    }

    Annex read(const std::string& rest, const std::string& notes = "") {
        write(rest, notes);
        const Plan plan = folder_.load_clean();
        return plan.annexes.empty() ? Annex{} : plan.annexes.front();
    }

    static std::vector<std::string> totals(const Annex& annex) {
        std::vector<std::string> shown;
        for (const auto& [cell, amount] : annex.total_amounts)
            shown.push_back(std::to_string(cell) + ": " + printed(amount));
        return shown;
    }

    PlanFolder folder_;
};

TEST_F(TaskAmounts, ArePrintedInVietnameseForm) {
    const Annex annex = read("tasks:\n  - cells: [Làm, 1250000, Lồng ghép]\n");
    const Task& task = annex.tasks.front();
    EXPECT_EQ(plain(task.cells[1]->front()), "1.250.000");
    EXPECT_EQ(task.amounts.at(1).value, Decimal::parse("1250000"));
    EXPECT_FALSE(task.amounts.contains(2));
}

TEST_F(TaskAmounts, MayHaveFootnoteMarks) {
    const Annex annex = read("tasks:\n  - cells: [Làm, \"1250000[^1]\", 5]\n", "[^1]: Ước tính.\n");
    const Text& cell = annex.tasks.front().cells[1]->front();
    EXPECT_EQ(plain(cell), "1.250.000");
    EXPECT_TRUE(std::holds_alternative<FootnoteMark>(cell.inlines.back()));
}

TEST_F(TaskAmounts, AddUpOverGroupsAndFromSubtasksWhereTheTaskHasNone) {
    const Annex annex = read(
        "groups:\n  - label: Nhóm\n    tasks:\n      - cells: [Làm, 100, \"\"]\n"
        "      - cells: [Gồm, \"\", 7]\n        tasks: [{cells: [a, 20, 1]}, {cells: [b, \"0,5\", 2]}]\n"
        "total: sum\n");
    EXPECT_THAT(totals(annex), ElementsAre("1: 120,5", "2: 7"));
    EXPECT_EQ(plain(annex.total), "Tổng cộng");
}

TEST_F(TaskAmounts, DoNotAddPercentagesUp) {
    EXPECT_THAT(totals(read("tasks: [{cells: [a, 50%, 1]}, {cells: [b, 40%, 2]}]\ntotal: sum\n")),
                ElementsAre("2: 3"));
}

TEST_F(TaskAmounts, MayHaveTypedTotalsForSomeColumns) {
    const Annex annex = read("tasks: [{cells: [a, 5, 1]}]\ntotal: {label: Cộng, amounts: [null, 1]}\n");
    EXPECT_THAT(totals(annex), ElementsAre("2: 1"));
    EXPECT_FALSE(annex.is_total_summed);
}

TEST_F(TaskAmounts, CanBeTypedTheEnglishWay) {
    const Annex annex = read("numbers: english\ntasks: [{cells: [a, \"1,250.5\", 12.5]}]\ntotal: sum\n");
    EXPECT_EQ(plain(annex.tasks.front().cells[1]->front()), "1.250,5");
    EXPECT_THAT(totals(annex), ElementsAre("1: 1.250,5", "2: 12,5"));
}

TEST_F(TaskAmounts, WarnWhenATypedTotalDiffers) {
    write("tasks: [{cells: [a, 5, 1]}, {cells: [b, 6, 1]}]\ntotal: {label: Cộng, amounts: [12, 2]}\n");
    folder_.load();
    EXPECT_THAT(folder_.slugs(), ElementsAre("total-differs"));
}

}  // namespace
}  // namespace kehoach::plan
