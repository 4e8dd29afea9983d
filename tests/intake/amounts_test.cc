// Amounts come back as papers print them, however a spreadsheet has them.
#include "intake/amounts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "edited_table.h"

namespace kehoach::intake {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string columns =
    "format: kehoach-annex/1\ntitle: KINH PHÍ\n"
    "columns:\n"
    "  - {title: Nhiệm vụ, role: task}\n  - {title: Chủ trì, role: lead}\n"
    "  - {title: Kinh phí, role: amount}\n  - {title: Ghi chú}\n";
const std::string rows =
    "tasks:\n"
    "  - cells: [Mua máy, Văn phòng, 25000000, \"\"]\n"
    "  - cells: [Lắp đặt, Văn phòng, Lồng ghép, \"\"]\n";
const std::string amount = "other:Kinh phí";

TEST(ImportedAmounts, ATypedNumberGetsThePapersForm) {
    EditedTable table(columns + rows);
    table.cell(1, amount) = "30000000";
    EXPECT_THAT(table.import(), HasSubstr("[Mua máy, Văn phòng, 30.000.000, \"\"]"));
    EXPECT_THAT(table.slugs(), IsEmpty());
}

TEST(ImportedAmounts, TheSameNumberInAnotherFormIsNoChange) {
    EditedTable table(columns + rows);
    table.cell(1, amount) = "25000000";
    EXPECT_EQ(table.import(), columns + rows);
    EXPECT_TRUE(table.changes.empty());
}

TEST(ImportedAmounts, ANewRowHasThemInThePapersForm) {
    EditedTable table(columns + rows);
    table.insert(3);
    table.cell(3, "task") = "Tập huấn";
    table.cell(3, amount) = "2000000 đồng";
    EXPECT_THAT(table.import(), HasSubstr("- 2.000.000 đồng\n"));
    EXPECT_THAT(table.slugs(), IsEmpty());
}

TEST(ImportedAmounts, OnlyColumnsOfAmountsAreRead) {
    EditedTable table(columns + rows);
    table.cell(1, "other:Ghi chú") = "1000";
    table.cell(2, amount) = "Xã hội hóa";
    EXPECT_THAT(table.import(),
                HasSubstr("25000000, \"1000\"]\n  - cells: [Lắp đặt, Văn phòng, Xã hội hóa, "));
}

TEST(ImportedAmounts, AFileInTheEnglishFormKeepsIt) {
    EditedTable table(columns + "numbers: english\n" + rows);
    table.cell(1, amount) = "30000000,5";
    EXPECT_THAT(table.import(), HasSubstr("[Mua máy, Văn phòng, \"30,000,000.5\", \"\"]"));
    EXPECT_THAT(table.slugs(), IsEmpty());
}

TEST(ImportedAmounts, WhatBeginsLikeANumberAndIsNoneIsNamedInTheTable) {
    EditedTable table(columns + rows);
    table.cell(1, amount) = "30,000,000";
    table.cell(2, amount) = "3 x 4";
    EXPECT_EQ(table.import(), "");
    EXPECT_THAT(table.slugs(), ElementsAre("english-amount", "bad-amount"));
    EXPECT_EQ(table.diagnostics.all().front().file, "bang.xlsx");
    EXPECT_EQ(table.diagnostics.all().front().cell, "'Theo dõi'!D2");
}

}  // namespace
}  // namespace kehoach::intake
