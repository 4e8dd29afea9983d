#include "draft/starter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "draft/plan_of_rows.h"

namespace kehoach::draft {
namespace {

using ::testing::HasSubstr;

class FillStarter : public ::testing::Test {
  protected:
    FillStarter() {
        starters_.units = {{"van-hoa", {"Phòng Văn hóa - Xã hội"}},
                           {"kinh-te", {"Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị"}}};
        agency_.name = "Ủy ban nhân dân phường Đông";
        agency_.short_name = "UBND phường Đông";
        agency_.level = plan::Level::ward;
        agency_.place = "Đông";
        agency_.units = {{"Phòng Văn hóa – Xã hội", "VHXH", {}},
                         {"Phòng Kinh tế, Hạ tầng và Đô thị", "", {}}};
        agency_.signers = {{"Nguyễn Văn A", "Chủ tịch"}};
    }

    // The title, filled.
    std::string filled(const std::string& title) {
        plan::Plan starter;
        starter.title = text_of_words(title);
        return plain(fill_starter(starter, agency_, 2027, starters_, diagnostics_).title);
    }

    std::string messages() const { return to_text(diagnostics_, Language::english); }

    Starters starters_;
    plan::Agency agency_;
    Diagnostics diagnostics_;
};

TEST_F(FillStarter, PutsTheOfficesOwnWords) {
    EXPECT_EQ(filled("Chuyển đổi số <level> <place> năm <year>, so với năm <last-year>"),
              "Chuyển đổi số phường Đông năm 2027, so với năm 2026");
    EXPECT_EQ(filled("<agency>; <short-name>"), "Ủy ban nhân dân phường Đông; UBND phường Đông");
    EXPECT_EQ(messages(), "");
}

TEST_F(FillStarter, WritesUnitsAsTheAgencyDoes) {
    EXPECT_EQ(filled("<van-hoa>, <kinh-te>"), "Phòng Văn hóa – Xã hội, Phòng Kinh tế, Hạ tầng và Đô thị");
    EXPECT_EQ(filled("Lưu: <archive:van-hoa>"), "Lưu: VT, VHXH");
    EXPECT_EQ(filled("Lưu: <archive:kinh-te>"), "Lưu: VT");
}

TEST_F(FillStarter, FillsTasksAndReadsTheirDeadlines) {
    plan::Plan starter = plan_of_rows(
        "mau", {{"Ban hành Kế hoạch", "Kế hoạch của UBND <level>", "<van-hoa>", "Trước ngày 31/01/<year>"}});
    const plan::Plan plan = fill_starter(starter, agency_, 2027, starters_, diagnostics_);
    const plan::Task& task = plan.annexes.front().groups.front().tasks.front();
    EXPECT_EQ(plain(task.cells[2]->front()), "Phòng Văn hóa – Xã hội");
    EXPECT_EQ(task.deadline->end, (Date{2027, 1, 30}));
    EXPECT_EQ(plain(plan.signer.name), "Nguyễn Văn A");
    EXPECT_EQ(plan.status, plan::Status::draft);
}

TEST_F(FillStarter, SaysOnceThatAUnitIsMissing) {
    agency_.units.pop_back();
    EXPECT_EQ(filled("<kinh-te>, <kinh-te>"), "Phòng Kinh tế, Phòng Kinh tế");
    EXPECT_EQ(diagnostics_.all().size(), 1u);
    EXPECT_THAT(messages(), HasSubstr("starter-unit-missing"));
}

TEST_F(FillStarter, RefusesAgenciesOfOtherLevelsAndWithoutUnits) {
    agency_.level = plan::Level::province;
    agency_.units.clear();
    filled("<level>");
    EXPECT_THAT(messages(), HasSubstr("starter-for-communes"));
    EXPECT_THAT(messages(), HasSubstr("agency-without-units"));
}

TEST_F(FillStarter, ReportsASlotThatIsNotKnown) {
    filled("<nothing>");
    EXPECT_THAT(messages(), HasSubstr("unknown-starter-slot"));
}

TEST_F(FillStarter, LeavesASignThatOpensNoSlot) { EXPECT_EQ(filled("a < b"), "a < b"); }

}  // namespace
}  // namespace kehoach::draft
