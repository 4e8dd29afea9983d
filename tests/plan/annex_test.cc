// Annexes: columns, ids, cells that cover others, deadlines.
#include "plan/annex.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan_folder.h"

namespace kehoach::plan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* heading =
    "format: kehoach-annex/1\nlabel: Phụ lục\ntitle: NHIỆM VỤ\ncolumns:\n"
    "  - {title: STT, role: number}\n  - {title: Nhiệm vụ, role: task}\n  - {title: Thời gian, role: due}\n";

// The annex with these rows under a number, a task and a due column.
struct AnnexFolder : PlanFolder {
    explicit AnnexFolder(const std::string& rows, const std::string& top = heading) {
        write_plan("date: 2026-01\nannexes: [a.yaml]\n", "a\n");
        write("a.yaml", top + rows);
    }
    Annex annex() {
        Plan plan = load_clean();
        return plan.annexes.empty() ? Annex{} : std::move(plan.annexes[0]);
    }
};

void add_ids(const std::vector<Task>& tasks, std::vector<std::string>& ids) {
    for (const Task& task : tasks) {
        ids.push_back(task.id);
        add_ids(task.tasks, ids);
    }
}

void add_ids(const std::vector<Group>& groups, std::vector<std::string>& ids) {
    for (const Group& group : groups) {
        ids.push_back(group.id + ":");
        add_ids(group.tasks, ids);
        add_ids(group.groups, ids);
    }
}

// All ids in the order of the paper; those of groups end in a colon.
std::vector<std::string> ids(const Annex& annex) {
    std::vector<std::string> ids;
    add_ids(annex.tasks, ids);
    add_ids(annex.groups, ids);
    return ids;
}

std::string cell_text(const Cell& cell) {
    if (!cell) return "~";
    std::string text;
    for (const Text& paragraph : *cell)
        text += (text.empty() ? "" : " / ") + plain(paragraph);
    return text;
}

TEST(Annex, ReadsItsHeadingWithSlotsAndPlaces) {
    AnnexFolder folder(
        "reference: (Kèm theo Kế hoạch số {number}/KH-UBND ngày {day}/{month})\ntotal: \"Tổng: 1./.\"\n");
    const Annex annex = folder.annex();
    EXPECT_EQ(plain(annex.label), "Phụ lục");
    EXPECT_THAT(shown(annex.reference),
                ElementsAre("(Kèm theo Kế hoạch số  @8:12+22", "{number} @8:34+8", "/KH-UBND ngày  @8:42+14",
                            "{day} @8:56+5", "/ @8:61+1", "{month} @8:62+7", ") @8:69+1"));
    EXPECT_THAT(shown(annex.total), ElementsAre("Tổng: 1./. @9:9+10"));
}

TEST(Annex, HasColumnsUnderOneHeading) {
    AnnexFolder folder(
        "",
        "format: kehoach-annex/1\nlabel: P\ntitle: T\ncolumns:\n"
        "  - {title: STT, role: number, width: 12mm}\n"
        "  - title: Trách nhiệm\n    columns: [{title: Chủ trì, role: lead, width: 1.2cm}, {title: \"\"}]\n"
        "column-numbers: [1, 2, 3]\n");
    const Annex annex = folder.annex();
    ASSERT_EQ(annex.columns.size(), 2u);
    const auto leaves = leaf_columns(annex.columns);
    ASSERT_EQ(leaves.size(), 3u);
    EXPECT_EQ(leaves[0]->width, Length::mm(12));
    EXPECT_EQ(leaves[1]->width, Length::mm(12));
    EXPECT_EQ(leaves[1]->role, Role::lead);
    EXPECT_EQ(leaves[2]->role, Role::other);
    EXPECT_EQ(annex.column_numbers.size(), 3u);
}

TEST(Annex, RefusesWidthsThatAreNone) {
    for (const char* width :
         {"12", "mm", "-1mm", "0mm", "12 in", "500mm", "1e9mm", "nanmm", "infmm", "1.2.3mm"}) {
        AnnexFolder folder("", "format: kehoach-annex/1\nlabel: P\ntitle: T\ncolumns: [{title: A, width: \"" +
                                   std::string(width) + "\"}]\n");
        EXPECT_FALSE(folder.load()) << width;
        EXPECT_THAT(folder.slugs(), ElementsAre("bad-width")) << width;
    }
}

TEST(Annex, IdsArePaths) {
    AnnexFolder folder(R"(groups:
  - label: Một
    tasks:
      - {number: 1, cells: [a, ""]}
      - {number: 2., cells: [a, ""], tasks: [{cells: [b, ""]}, {number: "-", cells: [b, ""], tasks: [{cells: [c, ""]}]}]}
  - label: Hai
    groups:
      - {label: Hai một, tasks: [{cells: [a, ""]}, {cells: [a, ""]}]}
      - {number: II.2, label: Hai hai, tasks: [{number: 11, cells: [a, ""]}]}
  - number: V.
    label: Năm
    groups: [{number: 1, label: Năm một, tasks: [{number: a, cells: [a, ""]}]}]
)");
    EXPECT_THAT(ids(folder.annex()),
                ElementsAre("I:", "I.1", "I.2", "I.2.1", "I.2.2", "I.2.2.1", "II:", "II.1:", "II.1.1",
                            "II.1.2", "II.2:", "II.2.11", "V:", "V.1:", "V.1.a"));
}

TEST(Annex, TasksWithoutGroupsHaveTheirNumbers) {
    AnnexFolder folder(
        "tasks:\n  - {number: 1, cells: [a, \"\"]}\n  - {id: VI.3, number: 2, cells: [a, \"\"]}\n"
        "  - {cells: [a, \"\"]}\n");
    EXPECT_THAT(ids(folder.annex()), ElementsAre("1", "VI.3", "3"));
}

TEST(Annex, NumbersThatStandTwiceKeepTheirIdsApart) {
    AnnexFolder folder(
        "groups:\n  - {number: I, label: A, tasks: [{number: 1, cells: [a, \"\"]}, {number: 1., cells: [b, "
        "\"\"]}]}\n"
        "  - {number: I, label: B, tasks: [{number: 1, cells: [a, \"\"]}]}\n");
    const auto plan = folder.load();
    ASSERT_TRUE(plan);
    EXPECT_THAT(folder.slugs(), ElementsAre("duplicate-number", "duplicate-number"));
    EXPECT_THAT(ids(plan->annexes[0]), ElementsAre("I:", "I.1", "I.1-2", "I-2:", "I-2.1"));
}

TEST(Annex, TheSameNumberInAnotherGroupIsNoDuplicate) {
    AnnexFolder folder(
        "groups:\n  - {label: A, tasks: [{number: 1, cells: [a, \"\"]}]}\n"
        "  - {label: B, tasks: [{number: 1, cells: [a, \"\"]}]}\n");
    EXPECT_EQ(ids(folder.annex()).size(), 4u);
}

TEST(Annex, CellsHaveParagraphsOrNothing) {
    AnnexFolder folder(
        "tasks:\n  - cells:\n      - [Một, Hai]\n      - \"\"\n  - cells:\n      - |\n        Ba\n        "
        "Bốn\n"
        "      - []\n");
    const Annex annex = folder.annex();
    EXPECT_EQ(cell_text(annex.tasks[0].cells[0]), "Một / Hai");
    ASSERT_TRUE(annex.tasks[0].cells[1]);
    EXPECT_EQ(annex.tasks[0].cells[1]->size(), 1u);
    EXPECT_TRUE(annex.tasks[0].cells[1]->front().empty());
    EXPECT_EQ(cell_text(annex.tasks[1].cells[0]), "Ba / Bốn");
    EXPECT_EQ(annex.tasks[1].cells[1]->size(), 1u);
}

TEST(Annex, NullIsCoveredByTheRowAbove) {
    AnnexFolder folder(
        "tasks:\n  - number: 16\n    cells: [Công khai, Thường xuyên]\n    tasks:\n"
        "      - cells: [Biên soạn, ~]\n      - cells: [~, null]\n"
        "  - number: 17\n    cells: [Báo cáo, ~]\n");
    const Annex annex = folder.annex();
    EXPECT_EQ(cell_text(annex.tasks[0].tasks[0].cells[1]), "~");
    EXPECT_EQ(cell_text(annex.tasks[0].tasks[1].cells[0]), "~");
    EXPECT_EQ(annex.tasks[0].tasks[0].deadline->kind, DeadlineKind::recurring);
    EXPECT_EQ(annex.tasks[0].tasks[1].deadline->text, "Thường xuyên");
    EXPECT_EQ(annex.tasks[1].deadline->kind, DeadlineKind::recurring);
}

TEST(Annex, NullWithNothingAboveIsAnError) {
    AnnexFolder folder(
        "tasks:\n  - cells: [Báo cáo, ~]\ngroups:\n  - label: A\n    tasks:\n      - cells: [~, \"\"]\n"
        "      - cells: [~, \"\"]\n");
    EXPECT_FALSE(folder.load());
    EXPECT_THAT(folder.slugs(), ElementsAre("null-without-cell-above", "null-without-cell-above"));
}

TEST(Annex, ReadsTheWordsOfTheDueColumn) {
    AnnexFolder folder(
        "tasks:\n  - cells: [a, Quý III]\n  - cells: [a, [Quý I, II/2027]]\n  - cells: [a, \"\"]\n");
    const Annex annex = folder.annex();
    EXPECT_EQ(to_iso(*annex.tasks[0].deadline->end), "2026-09-30");
    EXPECT_EQ(annex.tasks[1].deadline->text, "Quý I II/2027");
    EXPECT_EQ(annex.tasks[2].deadline, std::nullopt);
}

TEST(Annex, TasksHaveWhatTheOfficeNotesAboutThem) {
    AnnexFolder folder(
        "tasks:\n  - cells: [a, b]\n    status: doing\n    progress: 50%\n    result: \" https://xa.vn/kq "
        "\"\n"
        "    note: |\n      Chờ  ý kiến\n      của tỉnh\n  - cells: [a, b]\n");
    const Annex annex = folder.annex();
    EXPECT_EQ(annex.tasks[0].work, (Work{TaskStatus::doing, 50, "https://xa.vn/kq", "Chờ ý kiến\ncủa tỉnh"}));
    EXPECT_EQ(annex.tasks[1].work, (Work{TaskStatus::todo, std::nullopt, "", ""}));
}

TEST(Annex, WrongCellCountNamesTheColumns) {
    AnnexFolder folder("tasks:\n  - cells: [a]\n");
    EXPECT_FALSE(folder.load());
    EXPECT_THAT(folder.diagnostics.all().at(0).arguments, ElementsAre("1", "2", "Nhiệm vụ | Thời gian"));
}

TEST(Annex, RowsAreNotBlamedForColumnsThatCannotBeRead) {
    AnnexFolder folder("tasks:\n  - {number: 1, cells: [a]}\n",
                       "format: kehoach-annex/1\nlabel: P\ntitle: T\ncolumns: [STT, Nhiệm vụ]\n");
    EXPECT_FALSE(folder.load());
    EXPECT_THAT(folder.slugs(), ElementsAre("item-not-map", "item-not-map"));
}

TEST(Annex, MayBeEmptyOfTasks) {
    AnnexFolder folder("tasks: []\ngroups:\n");
    EXPECT_THAT(ids(folder.annex()), IsEmpty());
}

// Both ways of writing, and 20,000 rows: a quadratic step would take minutes.
TEST(Annex, ReadsTwentyThousandTasks) {
    std::string rows = "groups:\n";
    for (int g = 0; g < 100; ++g) {
        rows += "  - label: Nhóm " + std::to_string(g) + "\n    tasks:\n";
        for (int t = 1; t <= 200; ++t)
            rows += "      - {number: " + std::to_string(t) + ", cells: [\"Nhiệm vụ\", Quý I]}\n";
    }
    AnnexFolder folder(rows);
    EXPECT_EQ(count_tasks(folder.annex()), 20'000);
}

TEST(Annex, ReadsTwentyThousandTasksOnOneLineOfJson) {
    std::string rows;
    for (int t = 1; t <= 20'000; ++t)
        rows += std::string(t == 1 ? "" : ",") + R"({"number":)" + std::to_string(t) +
                R"(,"cells":["Nhiệm vụ","Quý I"]})";
    PlanFolder folder;
    folder.write(
        "plan.json",
        R"({"format":"kehoach-plan/1","title":"K","annexes":[{"label":"P","title":"T","columns":[)"
        R"({"title":"STT","role":"number"},{"title":"A","role":"task"},{"title":"B","role":"due"}],"tasks":[)" +
            rows + "]}]}");
    const Plan plan = folder.load_clean();
    ASSERT_EQ(plan.annexes.size(), 1u);
    EXPECT_EQ(count_tasks(plan.annexes[0]), 20'000);
}

}  // namespace
}  // namespace kehoach::plan
