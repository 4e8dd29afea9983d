// The plan's tasks as one flat table.
#include "plan/task_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan_folder.h"

namespace kehoach::plan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* columns =
    "format: kehoach-annex/1\nlabel: Phụ lục\ntitle: NHIỆM VỤ\ncolumns:\n"
    "  - {title: STT, role: number}\n  - {title: Nội dung, role: task}\n"
    "  - title: Trách nhiệm\n    columns: [{title: Chính, role: lead}, {title: Tham gia}]\n"
    "  - {title: Thời gian, role: due}\n";

Plan plan_with(const std::string& rows, const std::string& top = columns) {
    PlanFolder folder;
    folder.write_plan("date: 2026-01\nannexes: [a.yaml]\n", "a\n");
    folder.write("a.yaml", top + rows);
    return folder.load_clean();
}

std::vector<std::string> keys(const TaskTable& table) {
    std::vector<std::string> keys;
    for (const TaskColumn& column : table.columns())
        keys.push_back(column.key);
    return keys;
}

// One column of the table, from top to bottom.
std::vector<std::string> column(const Plan& plan, TaskField field) {
    const TaskTable table(plan);
    std::vector<std::string> texts;
    table.for_each([&](const TaskRow& row) { texts.push_back(row.cells.at(table.find(field).value())); });
    return texts;
}

TEST(TaskTable, HasTheColumnsOfTheAnnexAndThoseOfTheWork) {
    const Plan plan = plan_with("tasks:\n  - {number: 1, cells: [a, b, c, Quý I]}\n");
    EXPECT_THAT(keys(TaskTable(plan)),
                ElementsAre("id", "number", "task", "lead", "due", "start", "end",
                            "other:Trách nhiệm - Tham gia", "status", "progress", "result", "note"));
}

TEST(TaskTable, ARowHasTheTextsOfItsTask) {
    const Plan plan = plan_with(
        "groups:\n  - number: I\n    label: Chỉ đạo\n    tasks:\n"
        "      - {number: 1, cells: [[Một, \"- **Hai**\"], =UBND, +x, Trước 15/02/2026], status: done, "
        "progress: 100, result: https://a.vn/1, note: \"Đã gửi\\nngày 3/2\"}\n");
    std::vector<std::string> cells;
    TaskTable(plan).for_each([&](const TaskRow& row) { cells = row.cells; });
    EXPECT_THAT(cells, ElementsAre("1/I.1", "I. Chỉ đạo", "1", "Một\n- Hai", "=UBND", "Trước 15/02/2026", "",
                                   "2026-02-14", "+x", "done", "100", "https://a.vn/1", "Đã gửi\nngày 3/2"));
}

TEST(TaskTable, ACoveredCellSaysWhatTheCellAboveSays) {
    const Plan plan = plan_with(
        "groups:\n  - label: A\n    tasks:\n"
        "      - {number: 1, cells: [a, Phòng Kinh tế, \"\", Quý I], tasks: [{cells: [b, ~, \"\", ~]}]}\n"
        "  - label: B\n    tasks:\n      - {number: 1, cells: [c, \"\", \"\", \"\"]}\n");
    EXPECT_THAT(column(plan, TaskField::lead), ElementsAre("Phòng Kinh tế", "Phòng Kinh tế", ""));
    EXPECT_THAT(column(plan, TaskField::end), ElementsAre("2026-03-31", "2026-03-31", ""));
    std::vector<bool> covered;
    const TaskTable table(plan);
    table.for_each([&](const TaskRow& row) { covered.push_back(row.covered[*table.find(TaskField::lead)]); });
    EXPECT_THAT(covered, ElementsAre(false, true, false));
}

TEST(TaskTable, ATaskWhosePartsHaveItsLeadsAndDeadlinesIsAHeading) {
    const Plan plan = plan_with(
        "tasks:\n  - {number: 1, cells: [a, \"\", \"\", \"\"], tasks: [{cells: [b, X, \"\", Quý I]}]}\n"
        "  - {number: 2, cells: [c, \"\", \"\", \"\"]}\n"
        "  - {number: 3, cells: [d, X, \"\", \"\"], tasks: [{cells: [e, Y, \"\", Quý I]}]}\n");
    std::vector<bool> headings;
    TaskTable(plan).for_each([&](const TaskRow& row) { headings.push_back(row.is_heading); });
    EXPECT_THAT(headings, ElementsAre(true, false, false, false, false));
}

TEST(TaskTable, GroupsHaveTheirWholePathAndStayApart) {
    const Plan plan = plan_with(
        "groups:\n  - {number: I, label: A, groups: [{number: I.1, label: B, tasks: [{cells: [a, b, c, "
        "d]}]}]}\n"
        "  - {label: C, tasks: [{cells: [a, b, c, d]}]}\n  - {label: C, tasks: [{cells: [a, b, c, d]}]}\n");
    EXPECT_THAT(column(plan, TaskField::group), ElementsAre("I. A / I.1. B", "C", "C (2)"));
}

TEST(TaskTable, OfSeveralAnnexesNamesTheirSheets) {
    PlanFolder folder;
    folder.write_plan("annexes: [a.yaml, b.yaml, c.yaml]\n", "a\n");
    folder.write("a.yaml", std::string(columns) + "tasks: [{cells: [a, b, c, d]}]\n");
    folder.write(
        "b.yaml",
        "label: P\ntitle: KINH PHÍ\nformat: kehoach-annex/1\ncolumns: [{title: Nội dung, role: task}, "
        "{title: Số tiền}]\ntasks: [{cells: [In, 5]}]\n");
    folder.write("c.yaml", std::string(columns) + "tasks: [{id: x, cells: [a, b, c, d]}]\n");
    const Plan plan = folder.load_clean();
    EXPECT_THAT(column(plan, TaskField::annex), ElementsAre("Phụ lục I", "Phụ lục III"));
    EXPECT_THAT(column(plan, TaskField::id), ElementsAre("1/1", "3/x"));
}

TEST(TaskTable, TitlesAreUnique) {
    const Plan plan = plan_with("",
                                "format: kehoach-annex/1\nlabel: P\ntitle: T\ncolumns:\n"
                                "  - {title: Việc, role: task}\n  - {title: Ai, role: lead}\n"
                                "  - {title: \"\"}\n  - {title: chủ TRÌ}\n  - {title: Kỳ}\n  - {title: Kỳ}\n"
                                "  - {title: Việc khác, role: task}\n");
    std::vector<std::string> titles;
    const TaskTable table(plan);
    for (const TaskColumn& column : table.columns())
        if (column.field == TaskField::other) titles.push_back(column.title);
    EXPECT_THAT(titles, ElementsAre("Cột khác", "chủ TRÌ (2)", "Kỳ (2)", "Kỳ (2) (2)", "Việc khác"));
}

TEST(TaskTable, IsEmptyWithoutAListOfTasks) {
    EXPECT_TRUE(TaskTable(Plan{}).empty());
    EXPECT_THAT(TaskTable(Plan{}).columns(), IsEmpty());
}

TEST(TaskTable, ItsHashChangesWithEveryCell) {
    const auto hash = [](const std::string& rows) {
        const Plan plan = plan_with(rows);
        return content_hash(TaskTable(plan));
    };
    const std::string before = hash("tasks: [{cells: [a, b, c, d]}]\n");
    EXPECT_EQ(hash("tasks: [{cells: [a, b, c, d]}]\n"), before);
    EXPECT_NE(hash("tasks: [{cells: [a, b, cd, \"\"]}]\n"), before);
    EXPECT_NE(hash("tasks: [{cells: [a, b, c, d], status: done}]\n"), before);
}

}  // namespace
}  // namespace kehoach::plan
