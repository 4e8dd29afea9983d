// Tables that other offices make for themselves.
#include "intake/office_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "edited_table.h"

namespace kehoach::intake {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string annex =
    "format: kehoach-annex/1\nlabel: Phụ lục\ntitle: NHIỆM VỤ\ncolumns:\n"
    "  - {title: STT, role: number}\n  - {title: Nội dung công tác, role: task}\n"
    "  - {title: Đầu mối, role: lead}\n  - {title: Hạn, role: due}\n  - {title: Kinh phí}\n"
    "groups:\n"
    "  - number: I\n    label: CHỈ ĐẠO\n    tasks:\n"
    "      - {number: 1, cells: [Ban hành kế hoạch cải cách hành chính năm 2026, Văn phòng, Quý I, 5 "
    "triệu]}\n"
    "      - {number: 2, cells: [Báo cáo kết quả cải cách hành chính quý, Văn phòng, Hằng quý, \"\"]}\n"
    "  - number: II\n    label: THỰC HIỆN\n    tasks:\n"
    "      - {number: 1, cells: [Kiểm tra việc giải quyết thủ tục hành chính, Phòng A, Quý II, \"\"]}\n"
    "      - {number: 2, cells: [Công bố danh mục thủ tục, Phòng B, Quý III, \"\"]}\n";

const Matrix table{{"BẢNG PHÂN CÔNG NHIỆM VỤ"},
                   {},
                   {"Số TT", "NỘI DUNG", "Đơn vị chủ trì:", "Thời hạn\nhoàn thành"},
                   {"I", "Chỉ đạo"},
                   {"1", "Ban hành Kế hoạch cải cách hành chính năm 2026", "Văn phòng", "Quý I"},
                   {"2", "Báo cáo kết quả cải cách hành chính quý", "Văn phòng", "Hằng quý"},
                   {"II", "Thực hiện"},
                   {"1", "Kiểm tra việc giải quyết thủ tục hành chính", "Phòng A", "Quý II"},
                   {"2", "Công bố danh mục thủ tục", "Phòng B", "Quý III"},
                   {"", "Tổng cộng: 04 nhiệm vụ"}};

class OfficeTable : public testing::Test {
  protected:
    OfficeTable() : plan_(annex) {}

    Changes compare(const Matrix& rows, const std::vector<sheets::CellRange>& merged = {}) {
        diagnostics_ = Diagnostics();
        Diagnostics problems;
        const Titles titles = Titles::load(KEHOACH_SOURCE_DIR "/templates/import", problems);
        EXPECT_EQ(to_text(problems, Language::english), "");
        std::vector<Grid> sheets;
        sheets.push_back(grid_of("Bảng", rows, merged));
        return compare_office(sheets, *plan_.present, titles, diagnostics_);
    }

    // "I.1 lead: Văn phòng → Phòng A"
    std::vector<std::string> shown(const Changes& changes) const {
        std::vector<std::string> lines;
        for (const CellChange& change : changes.cells)
            lines.push_back(plan_.present->rows()[change.row].task->id + " " +
                            plan_.present->columns()[change.column].key + ": " + change.before + " → " +
                            change.after);
        for (const NewRow& row : changes.added)
            lines.push_back("+ " + row.id + " " + row.cells[plan_.column("task")]);
        for (const std::size_t row : changes.absent)
            lines.push_back("? " + plan_.present->rows()[row].task->id);
        return lines;
    }

    std::vector<std::string> slugs() const {
        std::vector<std::string> slugs;
        for (const Diagnostic& diagnostic : diagnostics_.all())
            slugs.push_back(diagnostic.slug);
        return slugs;
    }

    EditedTable plan_;
    Diagnostics diagnostics_;
};

TEST_F(OfficeTable, ColumnsAreKnownByTheirTitles) {
    // The task's own words differ in one capital letter.
    EXPECT_THAT(
        shown(compare(table)),
        ElementsAre("I.1 task: Ban hành kế hoạch cải cách hành chính năm 2026 → Ban hành Kế hoạch cải cách "
                    "hành chính năm 2026"));
    EXPECT_THAT(slugs(), IsEmpty());
}

TEST_F(OfficeTable, TitlesMayTakeTwoRows) {
    Matrix rows = table;
    rows[2] = {"STT", "Nội dung", "Phân công", "", "Tiến độ"};
    rows.insert(rows.begin() + 3, {"", "", "Chủ trì", "Phối hợp", ""});
    for (std::size_t i = 4; i < rows.size(); ++i)
        if (rows[i].size() == 4) rows[i].insert(rows[i].begin() + 3, "Tổ 1");
    rows[5][1] = "Ban hành kế hoạch cải cách hành chính năm 2026";
    EXPECT_THAT(shown(compare(rows, {{2, 0, 3, 0}, {2, 1, 3, 1}, {2, 2, 2, 3}, {2, 4, 3, 4}})), IsEmpty());
    EXPECT_THAT(slugs(), ElementsAre("import-ignored-columns"));
}

TEST_F(OfficeTable, EditedCellsAndNewRowsAreFound) {
    Matrix rows = table;
    rows[4][1] = "Ban hành kế hoạch cải cách hành chính năm 2026";
    rows[4][2] = "Phòng A";
    rows[5][1] = "Báo cáo kết quả công tác cải cách hành chính quý";
    rows.insert(rows.begin() + 8, {"1a", "Tổ chức hội nghị đối thoại với dân", "Phòng C", "Quý IV"});
    EXPECT_THAT(
        shown(compare(rows)),
        ElementsAre("I.1 lead: Văn phòng → Phòng A",
                    "I.2 task: Báo cáo kết quả cải cách hành chính quý → Báo cáo kết quả công tác cải cách "
                    "hành chính quý",
                    "+ II.1a Tổ chức hội nghị đối thoại với dân"));
    EXPECT_THAT(slugs(), IsEmpty());
}

TEST_F(OfficeTable, AmountsAreComparedAsThePlanPrintsThem) {
    plan_.change_plan(
        "format: kehoach-annex/1\ntitle: KINH PHÍ\ncolumns:\n  - {title: Nhiệm vụ, role: task}\n"
        "  - {title: Chủ trì, role: lead}\n  - {title: Kinh phí, role: amount}\n"
        "tasks:\n  - cells: [Mua sắm máy tính cho xã, Văn phòng, 25000000]\n"
        "  - cells: [Tập huấn cho cán bộ thôn, Văn phòng, 1000000]\n");
    EXPECT_THAT(shown(compare({{"Nhiệm vụ", "Chủ trì", "Kinh phí"},
                               {"Mua sắm máy tính cho xã", "Văn phòng", "25000000"},
                               {"Tập huấn cho cán bộ thôn", "Văn phòng", "2000000"}})),
                ElementsAre("2 other:Kinh phí: 1.000.000 → 2.000.000"));
}

TEST_F(OfficeTable, TasksThatItDoesNotHaveAreAbsent) {
    Matrix rows = table;
    rows.erase(rows.begin() + 3, rows.begin() + 6);
    EXPECT_THAT(shown(compare(rows)), ElementsAre("? I.1", "? I.2"));
}

TEST_F(OfficeTable, GroupRowsMayBeOneMergedCell) {
    Matrix rows = table;
    rows[3] = {"I. Chỉ đạo"};
    rows[6] = {"II. THỰC HIỆN"};
    rows[4][1] = "Ban hành kế hoạch cải cách hành chính năm 2026";
    EXPECT_THAT(shown(compare(rows, {{3, 0, 3, 3}, {6, 0, 6, 3}})), IsEmpty());
    EXPECT_THAT(slugs(), IsEmpty());
}

TEST_F(OfficeTable, ARowThatCountsTheColumnsIsNoTask) {
    Matrix rows = table;
    rows.insert(rows.begin() + 3, {"(1)", "(2)", "(3)", "(4)"});
    EXPECT_EQ(shown(compare(rows)).size(), 1U);
}

TEST_F(OfficeTable, WhatMayBeTwoTasksIsNamed) {
    Matrix rows = table;
    rows[4] = {"9", "Kết quả cải cách hành chính", "Văn phòng", "Quý I"};
    EXPECT_THAT(shown(compare(rows)), IsEmpty());
    EXPECT_THAT(slugs(), ElementsAre("import-perhaps"));
    rows = table;
    rows[7] = rows[8];
    rows[8][2] = "Phòng D";
    compare(rows);
    EXPECT_THAT(slugs(), testing::Contains("import-row-twice"));
}

TEST_F(OfficeTable, ANumberInItsGroupHelpsChangedWords) {
    Matrix rows = table;
    rows[4] = {"1", "Xây dựng kế hoạch cải cách hành chính và chuyển đổi số", "Văn phòng", "Quý I"};
    EXPECT_THAT(shown(compare(rows)), ElementsAre(testing::HasSubstr("I.1 task:")));
    EXPECT_THAT(slugs(), IsEmpty());
}

TEST_F(OfficeTable, UnknownColumnsAreNamed) {
    Matrix rows = table;
    rows[2].push_back("Ý kiến lãnh đạo");
    compare(rows);
    EXPECT_THAT(diagnostics_.all().at(0).arguments, ElementsAre("Ý kiến lãnh đạo (Bảng!E3)"));
}

TEST_F(OfficeTable, TwoColumnsForOneThingAreAnError) {
    Matrix rows = table;
    rows[2].push_back("Thời gian");
    compare(rows);
    EXPECT_THAT(slugs(), ElementsAre("import-two-columns"));
}

TEST_F(OfficeTable, WithoutAHeaderThereIsNoTable) {
    compare({{"Xin chào"}, {"1", "2"}});
    EXPECT_THAT(slugs(), ElementsAre("import-no-table"));
}

TEST_F(OfficeTable, ANewTaskInAGroupOfTheirOwnIsAnError) {
    Matrix rows = table;
    rows.insert(rows.begin() + 9, {"III", "Nhóm riêng"});
    rows.insert(rows.begin() + 10, {"1", "Tổ chức hội nghị đối thoại với dân", "Phòng C", "Quý IV"});
    compare(rows);
    EXPECT_THAT(slugs(), ElementsAre("import-group-not-in-plan"));
}

}  // namespace
}  // namespace kehoach::intake
