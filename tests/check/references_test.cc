// Mentions of annexes in the text, and the lines (Kèm theo …) that name what they belong to.
#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"

namespace kehoach::check {
namespace {

using testing::Contains;
using testing::Not;
using testing::StartsWith;

// Of a plan with one annex.
std::vector<std::string> findings_beside_an_annex(const std::string& body) {
    return findings_of(body +
                       "\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý I/2026]\n");
}

TEST(AnnexMentions, HaveAllNumbersOfAList) {
    for (const char* list : {"Phụ lục I, II", "Phụ lục I và II", "Phụ lục II", "Phụ lục I, II và III"})
        EXPECT_THAT(
            findings_beside_an_annex("Các đơn vị thực hiện nhiệm vụ tại " + std::string(list) + "./."),
            Contains(StartsWith("PL-13")))
            << list;
}

TEST(AnnexMentions, EndWhereTheListDoes) {
    EXPECT_THAT(findings_beside_an_annex("Các đơn vị thực hiện nhiệm vụ tại Phụ lục I, mục V./."),
                Not(Contains(StartsWith("PL-13"))));
}

TEST(Links, AreReadAsTheyArePrinted) {
    EXPECT_THAT(
        findings_beside_an_annex("# I. MỤC ĐÍCH\nCác đơn vị thực hiện nhiệm vụ tại [](#phu-luc) và các "
                                 "yêu cầu tại mục [](#II).\n# II. YÊU CẦU\nCác đơn vị thực hiện mục "
                                 "[](#I)./."),
        Not(Contains(testing::AnyOf(StartsWith("FT-09"), StartsWith("KT-03"), StartsWith("PL-01")))));
}

TEST(Links, HaveTheirPlaceInAFinding) {
    const std::vector<Finding> findings =
        ExamplePlan("# I. MỤC ĐÍCH\nCác đơn vị thực hiện nhiệm vụ tại [](#I) ./.").findings();
    const auto found =
        std::ranges::find(findings, "KT-03", [](const Finding& each) { return each.rule->id; });
    ASSERT_NE(found, findings.end());
    EXPECT_EQ(found->quote, " ./.");
    EXPECT_EQ(found->place.column, 41);
    EXPECT_EQ(found->place.length, 4);
}

std::string reference(const std::string& document) {
    return "\n===\nreference: (Kèm theo " + document +
           " của Ủy ban nhân dân xã Hòa Bình)\n"
           "- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý I/2026]\n";
}

TEST(AnnexReference, MayNameTheDecisionThatIssuesThePlan) {
    const std::string body = "---\nNhiệm vụ tại Phụ lục kèm theo./." +
                             reference("Quyết định số 47/QĐ-UBND ngày 09 tháng 02 năm 2026");
    EXPECT_THAT(
        findings_of("decision: {title: Ban hành Kế hoạch, body: [Điều 1. Ban hành Kế hoạch./.]}\n" + body),
        Not(Contains(StartsWith("PL-08"))));
    EXPECT_THAT(findings_of(body), Contains(StartsWith("PL-08")));
}

TEST(AnnexReference, NamesThePlanInAReportOnItsProgress) {
    const std::string body = "number: 8\ndate: 2026-04-12\n---\nKết quả tại Phụ lục kèm theo./." +
                             reference("Kế hoạch số 47/KH-UBND ngày 09 tháng 02 năm 2026");
    EXPECT_THAT(findings_of("type: report\ntemplate: progress-report\n" + body),
                Not(Contains(StartsWith("PL-06"))));
    EXPECT_THAT(findings_of("type: report\n" + body), Contains(StartsWith("PL-06")));
}

// A task that is due before the report, without a support, in a table without an end mark.
TEST(AnnexOfAnotherPaper, WasJudgedThere) {
    const std::string body =
        "number: 8\ndate: 2026-04-12\n---\nKết quả tại Phụ lục kèm theo./.\n===\n"
        "- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý I/2026]\n"
        "- [Sơ kết, Báo cáo, Phòng Kinh tế, \"\", Quý I/2026]\n";
    const auto judged =
        Contains(testing::AnyOf(StartsWith("TH-01"), StartsWith("NV-01"), StartsWith("PL-12")));
    EXPECT_THAT(findings_of("type: report\ntemplate: progress-report\n" + body), Not(judged));
    EXPECT_THAT(findings_of(body), Contains(StartsWith("TH-01")));
    const std::vector<std::string> of_report = findings_of("type: report\n" + body);
    EXPECT_THAT(of_report, Not(Contains(StartsWith("TH-01"))));
    EXPECT_THAT(of_report, Contains(StartsWith("NV-01")));
    EXPECT_THAT(of_report, Contains(StartsWith("PL-12")));
}

TEST(AnnexReference, HasNumberAndDateAsThePaperPrintsThem) {
    std::vector<std::string> told;
    for (const Finding& finding :
         ExamplePlan("number: 8\ndate: 2026-02-05\n---\nNhiệm vụ tại Phụ lục kèm theo./." +
                     reference("Kế hoạch số 47/KH-UBND ngày 09 tháng 3 năm 2026"))
             .findings())
        if (finding.rule->id == "PL-06") told.push_back(finding.message(Language::vietnamese));
    EXPECT_THAT(told, testing::ElementsAre("\"47/KH-UBND\" khác với văn bản chính: số 08",
                                           "\"09 tháng 3 năm 2026\" khác với văn bản chính: 05/02/2026"));
}

}  // namespace
}  // namespace kehoach::check
