// Our own working sheet, edited and brought back.
#include "intake/working_table.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "edited_table.h"

namespace kehoach::intake {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string top =
    "# Phụ lục của xã\nformat: kehoach-annex/1\nlabel: Phụ lục\ntitle: NHIỆM VỤ   # tên\ncolumns:\n"
    "  - {title: STT, role: number}\n  - {title: Nội dung, role: task}\n"
    "  - {title: Chủ trì, role: lead}\n  - {title: Hạn, role: due}\n  - {title: Ghi chú}\n";

const std::string rows =
    "groups:\n"
    "  - number: I\n"
    "    label: CHỈ ĐẠO\n"
    "    tasks:\n"
    "      - number: 1   # đầu\n"
    "        cells: [Kế hoạch, Văn phòng, Quý I/2026, \"\"]\n"
    "      - number: 2\n"
    "        cells:\n"
    "          - \"Báo cáo: quý\"\n"
    "          - Phòng Kinh tế   # chủ trì\n"
    "          - Tháng 01/2026\n"
    "          - ''\n"
    "        status: doing\n"
    "        tasks:\n"
    "          - cells: [Phần một, Tổ 1, Quý I/2026, \"\"]\n"
    "          - cells: [Phần hai, null, Quý II/2026, \"\"]\n"
    "\n"
    "  - number: II\n"
    "    label: THỰC HIỆN\n"
    "    tasks:\n"
    "      - number: 3\n"
    "        cells: [Việc ba, Công an, Trước ngày 15/02/2026, \"\"]\n";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), with);
}

TEST(WorkingTable, WithoutAnEditNothingChanges) {
    EditedTable table(top + rows);
    EXPECT_EQ(table.import(), top + rows);
    EXPECT_TRUE(table.changes.empty());
    EXPECT_THAT(table.slugs(), IsEmpty());
}

TEST(WorkingTable, OnlyTheEditedCellChangesInTheFile) {
    EditedTable table(top + rows);
    table.cell(2, "lead") = "Phòng Văn hoá - Xã hội";
    EXPECT_EQ(table.import(), top + replaced(rows, "Phòng Kinh tế ", "Phòng Văn hoá - Xã hội "));
}

TEST(WorkingTable, TheOrderOfTheRowsAndColumnsMeansNothing) {
    EditedTable table(top + rows);
    table.cell(1, "due") = "Quý II/2026";
    std::reverse(table.sheet.begin() + 1, table.sheet.end());
    for (std::vector<std::string>& row : table.sheet)
        std::reverse(row.begin(), row.end());
    EXPECT_EQ(table.import(), top + replaced(rows, "Văn phòng, Quý I/", "Văn phòng, Quý II/"));
}

TEST(WorkingTable, TakesWhatTheOfficeNotes) {
    EditedTable table(top + rows);
    table.cell(1, "status") = "Hoàn thành";
    table.cell(1, "progress") = "100%";
    table.cell(1, "note") = "Đã gửi\nngày 3/2";
    table.cell(2, "status") = "Chưa thực hiện";
    EXPECT_EQ(table.import(),
              top + replaced(replaced(rows, "Văn phòng, Quý I/2026, \"\"]\n",
                                      "Văn phòng, Quý I/2026, \"\"]\n        status: done\n"
                                      "        progress: 100\n        note: \"Đã gửi\\nngày 3/2\"\n"),
                             "        status: doing\n", ""));
}

TEST(WorkingTable, ARowThatIsGoneIsRemoved) {
    EditedTable table(top + rows);
    table.remove(1);
    EXPECT_EQ(
        table.import(),
        top + replaced(rows,
                       "      - number: 1   # đầu\n        cells: [Kế hoạch, Văn phòng, Quý I/2026, \"\"]\n",
                       ""));
}

TEST(WorkingTable, APartThatIsGoneLeavesTheIdsOfTheOthers) {
    EditedTable table(top + rows);
    table.remove(3);
    EXPECT_EQ(
        table.import(),
        top + replaced(replaced(rows, "          - cells: [Phần một, Tổ 1, Quý I/2026, \"\"]\n", ""),
                       "- cells: [Phần hai, null,", "- id: I.2.2\n            cells: [Phần hai, Tổ 1,"));
}

TEST(WorkingTable, AHeadThatIsGoneTakesItsPartsAlong) {
    EditedTable table(top + rows);
    table.remove(2);
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("import-removed-parent", "import-removed-parent"));
    table.remove(2);
    table.remove(2);
    EXPECT_THAT(table.import(),
                testing::EndsWith("Quý I/2026, \"\"]\n\n  - number: II\n    label: THỰC HIỆN\n" +
                                  rows.substr(rows.find("    tasks:\n      - number: 3"))));
}

TEST(WorkingTable, ANewRowStandsInItsPlace) {
    EditedTable table(top + rows);
    table.insert(2);
    table.cell(2, "task") = "=Việc mới";
    table.cell(2, "number") = "1a";
    table.cell(2, "due") = "Quý III/2026";
    table.cell(2, "status") = "Đang thực hiện";
    EXPECT_EQ(
        table.import(),
        top + replaced(rows, "      - number: 2\n",
                       "      - id: I.1a\n        number: 1a\n        cells:\n          - \"=Việc mới\"\n"
                       "          - \"\"\n          - Quý III/2026\n          - \"\"\n        status: doing\n"
                       "      - number: 2\n"));
}

TEST(WorkingTable, ANewRowBetweenPartsIsAPart) {
    EditedTable table(top + rows);
    table.insert(4);
    table.cell(4, "task") = "Phần giữa";
    EXPECT_EQ(
        table.import(),
        top + replaced(replaced(rows, "          - cells: [Phần hai",
                                "          - id: I.2.3\n            cells:\n              - Phần giữa\n    "
                                "          - \"\"\n"
                                "              - \"\"\n              - \"\"\n          - cells: [Phần hai"),
                       "- cells: [Phần hai, null,", "- id: I.2.2\n            cells: [Phần hai, Tổ 1,"));
}

TEST(WorkingTable, ANewRowBehindPartsIsKnownByItsNumber) {
    EditedTable table(top + rows);
    table.insert(5);
    table.cell(5, "task") = "Phần ba";
    table.cell(5, "group") = "I. CHỈ ĐẠO";
    EXPECT_THAT(table.import(),
                testing::HasSubstr("          - id: I.2.3\n            cells:\n              - Phần ba\n"));
    table.cell(5, "number") = "9";
    EXPECT_THAT(
        table.import(),
        testing::HasSubstr("      - id: I.9\n        number: 9\n        cells:\n          - Phần ba\n"));
}

TEST(WorkingTable, AnUnknownGroupIsShownWhereItStands) {
    EditedTable table(top + rows);
    table.insert(5);
    table.cell(5, "task") = "Việc mới";
    table.cell(5, "group") = "KIỂM TRA";
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("import-unknown-group"));
    EXPECT_EQ(table.diagnostics.all().front().cell, "'Theo dõi'!B6");
    EXPECT_EQ(table.diagnostics.all().front().source_line, "KIỂM TRA");
}

TEST(WorkingTable, ANewRowBetweenGroupsMustNameItsGroup) {
    EditedTable table(top + rows);
    table.insert(5);
    table.cell(5, "task") = "Việc mới";
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("import-unclear-group"));
    table.cell(5, "group") = "II. THỰC HIỆM";
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("import-misspelt-group"));
    table.cell(5, "group") = "II. THỰC HIỆN";
    EXPECT_THAT(table.import(), testing::HasSubstr("label: THỰC HIỆN\n    tasks:\n      - id: II.2\n"));
}

TEST(WorkingTable, InASortedTableANewRowStandsAtTheEndOfItsGroup) {
    EditedTable table(top + rows);
    std::reverse(table.sheet.begin() + 1, table.sheet.end());
    table.insert(1);
    table.cell(1, "task") = "Việc mới";
    table.cell(1, "group") = "I. CHỈ ĐẠO";
    EXPECT_THAT(
        table.import(),
        testing::HasSubstr("Quý II/2026, \"\"]\n      - id: I.3\n        cells:\n          - Việc mới\n"));
}

TEST(WorkingTable, AnEditedHeadOfAMergedCellLeavesTheOthers) {
    EditedTable table(top + rows);
    table.cell(3, "lead") = "Tổ 5";
    EXPECT_EQ(table.import(), top + replaced(replaced(rows, "Phần một, Tổ 1", "Phần một, Tổ 5"),
                                             "Phần hai, null", "Phần hai, Tổ 1"));
    table.cell(4, "lead") = "Tổ 5";
    EXPECT_EQ(table.import(), top + replaced(rows, "Phần một, Tổ 1", "Phần một, Tổ 5"));
}

TEST(WorkingTable, ANewNumberLeavesTheId) {
    EditedTable table(top + rows);
    table.cell(1, "number") = "7";
    EXPECT_EQ(table.import(),
              top + replaced(rows, "- number: 1   # đầu", "- id: I.1\n        number: 7   # đầu"));
}

TEST(WorkingTable, WhatBothSidesChangedIsAConflict) {
    EditedTable table(top + rows);
    table.cell(1, "lead") = "Phòng Kinh tế";
    table.cell(2, "lead") = "Phòng A";
    table.change_plan(top + replaced(rows, "Phòng Kinh tế ", "Phòng B "));
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("import-conflict"));
    ASSERT_EQ(table.conflicts.size(), 1U);
    EXPECT_EQ(table.conflicts[0].exported, "Phòng Kinh tế");
    EXPECT_EQ(table.conflicts[0].present, "Phòng B");
    EXPECT_EQ(table.conflicts[0].edited, "Phòng A");
}

TEST(WorkingTable, WhatThePlanAloneChangedStays) {
    EditedTable table(top + rows);
    table.cell(1, "lead") = "Phòng Kinh tế";
    const std::string now = replaced(rows, "Phòng Kinh tế ", "Phòng B ") +
                            "      - number: 4\n        cells: [Việc bốn, \"\", \"\", \"\"]\n";
    table.change_plan(top + now);
    EXPECT_EQ(table.import(), top + replaced(now, "[Kế hoạch, Văn phòng", "[Kế hoạch, Phòng Kinh tế"));
}

TEST(WorkingTable, ARemovedRowThatThePlanHasChangedIsAnError) {
    EditedTable table(top + rows);
    table.remove(1);
    table.change_plan(top + replaced(rows, "[Kế hoạch, Văn phòng", "[Kế hoạch, Phòng B"));
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("import-removed-changed"));
}

TEST(WorkingTable, AnEditOfARowThatThePlanHasLostIsAnError) {
    EditedTable table(top + rows);
    table.cell(1, "lead") = "Phòng B";
    table.change_plan(
        top + replaced(rows,
                       "      - number: 1   # đầu\n        cells: [Kế hoạch, Văn phòng, Quý I/2026, \"\"]\n",
                       ""));
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("import-row-gone"));
}

TEST(WorkingTable, UnknownAndDoubleIdsAreErrors) {
    EditedTable table(top + rows);
    table.cell(1, "id") = "1/I.99";
    table.cell(3, "id") = table.cell(2, "id");
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), testing::IsSupersetOf({"import-unknown-id", "import-duplicate-id"}));
}

TEST(WorkingTable, ColumnsAreNeededUnderTheirTitles) {
    EditedTable table(top + rows);
    table.sheet[0][table.column("lead")] = "Chủ chì";
    table.sheet[0][table.column("note")] = "Khác";
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("import-renamed-column", "import-missing-column"));
}

TEST(WorkingTable, AMissingColumnIsMissedBehindTheOthers) {
    EditedTable table(top + rows);
    ASSERT_EQ(table.sheet[0].size(), 14u);  // up to N
    table.sheet[0][table.column("note")] = "Khác";
    table.import();
    const Diagnostic& missing = table.diagnostics.all().at(0);
    EXPECT_EQ(missing.slug, "import-missing-column");
    EXPECT_EQ(missing.cell, "'Theo dõi'!O1");
    EXPECT_EQ(missing.line, 0);
}

TEST(WorkingTable, TheTableOfAnotherPlanIsRefused) {
    EditedTable table(top + rows);
    table.record[1][1] = "ke-hoach-khac";
    table.record[2][1] = "00";
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("import-other-plan"));
}

TEST(WorkingTable, ADamagedRecordIsRefused) {
    EditedTable table(top + rows);
    table.record.pop_back();
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("import-record"));
}

TEST(WorkingTable, DaysAreWrittenAsTheWordsWere) {
    EditedTable table(top + rows);
    table.cell(2, "start") = "01/03/2026";
    table.cell(2, "end") = "31/03/2026";
    table.cell(5, "end") = "20/02/2026";
    EXPECT_EQ(table.import(),
              top + replaced(replaced(rows, "Tháng 01/2026", "Tháng 03/2026"), "15/02/2026", "21/02/2026"));
}

TEST(WorkingTable, DaysThatTheWordsCannotSayAreRefused) {
    EditedTable table(top + rows);
    table.cell(1, "end") = "15/03/2026";
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("import-days"));
}

TEST(WorkingTable, WithoutARecordMissingRowsStay) {
    EditedTable table(top + rows);
    table.cell(2, "lead") = "Phòng B";
    table.remove(1);
    EXPECT_EQ(table.import(false), top + replaced(rows, "Phòng Kinh tế ", "Phòng B "));
    EXPECT_THAT(table.changes.absent, ElementsAre(0U));
}

TEST(WorkingTable, AnEditedTaskThatWasKeptIsAdapted) {
    const std::string kept =
        "tasks:\n  - number: 1\n    cells: [a, b, Quý I, \"\"]\n    source: tinh I.1\n    state: kept\n"
        "  - {number: 2, cells: [c, d, Quý I, \"\"], source: tinh I.2, state: kept}\n";
    EditedTable table(top + kept);
    table.cell(1, "lead") = "x";
    table.cell(2, "status") = "Hoàn thành";
    table.insert(3);
    table.cell(3, "task") = "mới";
    const std::string after = table.import();
    EXPECT_THAT(after, testing::HasSubstr("[a, x, Quý I, \"\"]\n    source: tinh I.1\n    state: adapted\n"));
    EXPECT_THAT(after,
                testing::HasSubstr(
                    "{number: 2, cells: [c, d, Quý I, \"\"], status: done, source: tinh I.2, state: kept}"));
    EXPECT_THAT(after, testing::HasSubstr("    state: local\n"));
}

TEST(WorkingTable, ATotalIsNoNewTask) {
    EditedTable table(top + rows);
    table.sheet.emplace_back(table.sheet[0].size());
    table.cell(table.sheet.size() - 1, "task") = "Tổng cộng: 05 nhiệm vụ";
    table.sheet.emplace_back(table.sheet[0].size());
    table.cell(table.sheet.size() - 1, "number") = "Cộng";
    EXPECT_EQ(table.import(), top + rows);
    EXPECT_THAT(table.slugs(), IsEmpty());
}

TEST(WorkingTable, ATaskOfSomebodyThatBeginsLikeATotalIsATask) {
    EditedTable table(top + rows);
    table.insert(2);
    table.cell(2, "task") = "Tổng số hồ sơ được số hóa";
    table.cell(2, "lead") = "Văn phòng";
    EXPECT_THAT(table.import(), testing::HasSubstr("Tổng số hồ sơ được số hóa"));
}

TEST(WorkingTable, MovingATaskToAnotherGroupIsRefused) {
    EditedTable table(top + rows);
    table.cell(1, "group") = "II. THỰC HIỆN";
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("import-group-changed"));
}

TEST(WorkingTable, AStatusAndAProgressMustBeClear) {
    EditedTable table(top + rows);
    table.cell(1, "status") = "Xong rồi";
    table.cell(2, "progress") = "1";
    table.cell(3, "progress") = "0,5";
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("import-status", "import-progress"));
}

// Programs write days into CSV files as the country has them that they are set to.
TEST(WorkingTable, DaysMayHaveTheMonthFirst) {
    EditedTable table(top + rows);
    for (std::size_t row = 1; row < table.sheet.size(); ++row)
        for (const char* key : {"start", "end"}) {
            std::string& day = table.cell(row, key);
            if (!day.empty()) day = day.substr(5, 2) + "/" + day.substr(8, 2) + "/" + day.substr(0, 4);
        }
    EXPECT_EQ(table.import(), top + rows);
    table.cell(2, "start") = "02/01/2026";
    table.cell(2, "end") = "02/28/2026";
    EXPECT_EQ(table.import(), top + replaced(rows, "Tháng 01/2026", "Tháng 02/2026"));
}

}  // namespace
}  // namespace kehoach::intake
