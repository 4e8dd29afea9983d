#include "draft/coverage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "draft/coverage_report.h"
#include "draft/plan_of_rows.h"
#include "draft/weakness.h"

namespace kehoach::draft {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Cover : public ::testing::Test {
  protected:
    Cover() {
        rules_.collective = "Các đơn vị liên quan";
        rules_.bodies = {"các sở, ban, ngành"};
        rules_.units = {{"Sở Nội vụ", "Phòng Văn hóa - Xã hội", {}}};
        rules_.leave_out = {{"benh-vien", {"bệnh viện"}, "bệnh viện thuộc <from>", Sure::medium, {}}};
    }

    Coverage cover_rows(const std::vector<RowOf>& superior, const std::vector<RowOf>& own,
                        const std::vector<plan::LeftOut>& left_out = {}) {
        superior_ = plan_of_rows("tinh", superior);
        superior_.agency.level = plan::Level::province;
        own_ = plan_of_rows("xa", own);
        own_.agency.units = {{"Phòng Văn hóa - Xã hội", "", {}}};
        own_.annexes.front().left_out = left_out;
        return cover(superior_, own_, rules_, diagnostics_);
    }

    // What is weaker in a task that both plans have.
    std::vector<Weakness> weak(const RowOf& superior, const RowOf& own) {
        std::vector<Weakness> kinds;
        const Coverage coverage = cover_rows({superior}, {own});
        for (const Weak& one : coverage.tasks.front().weak)
            kinds.push_back(one.kind);
        return kinds;
    }

    DeriveRules rules_;
    plan::Plan superior_, own_;  // entries point into them
    Diagnostics diagnostics_;
};

constexpr const char* unit = "Phòng Văn hóa - Xã hội";

TEST_F(Cover, TellsAnsweredFromMissingAndLocalTasks) {
    const Coverage coverage = cover_rows({{"Rà soát văn bản"}, {"Tuyển dụng công chức"}},
                                         {{"Rà soát văn bản", "Kế hoạch", unit}, {"Kiểm kê tài sản"}});
    EXPECT_EQ(coverage.tasks[0].answer, Answer::matched);
    EXPECT_EQ(coverage.tasks[1].answer, Answer::missing);
    ASSERT_EQ(coverage.local.size(), 1u);
    EXPECT_EQ(coverage.local[0].id, "I.2");
}

TEST_F(Cover, BelievesTheSourceThatThePlanNotes) {
    const Coverage coverage =
        cover_rows({{"Rà soát văn bản"}}, {{"Hoàn toàn khác", "Kế hoạch", unit, "Quý I/2026", "tinh I.1"}});
    EXPECT_EQ(coverage.tasks[0].answer, Answer::matched);
    EXPECT_EQ(coverage.tasks[0].match.by, MatchedBy::provenance);
}

TEST_F(Cover, GivesTheReasonThatThePlanNotesAndTheOneThatARuleWould) {
    const Coverage coverage =
        cover_rows({{"Mở rộng cầu cảng"}, {"Nâng cấp bệnh viện"}}, {{"Rà soát văn bản"}},
                   {{"tinh I.1", "Mở rộng cầu cảng", "xã không có cảng"}});
    EXPECT_EQ(coverage.tasks[0].answer, Answer::left_out);
    EXPECT_EQ(coverage.tasks[0].reason, "xã không có cảng");
    EXPECT_EQ(coverage.tasks[1].answer, Answer::missing);
    EXPECT_EQ(coverage.tasks[1].reason, "bệnh viện thuộc tỉnh");
}

TEST_F(Cover, SaysNothingOfATaskThatPromisesAsMuch) {
    EXPECT_THAT(weak({"Việc", "Kế hoạch; báo cáo", "Sở Nội vụ", "Quý II/2026"},
                     {"Việc", "Kế hoạch, báo cáo", unit, "Quý I/2026"}),
                IsEmpty());
}

TEST_F(Cover, FindsALaterDeadlineAndCountsItsDays) {
    const Coverage coverage = cover_rows({{"Việc", "Kế hoạch", "Sở Nội vụ", "Trước ngày 10/3/2026"}},
                                         {{"Việc", "Kế hoạch", unit, "Trước ngày 20/3/2026"}});
    ASSERT_EQ(coverage.tasks[0].weak.size(), 1u);
    EXPECT_EQ(weakness_text(coverage.tasks[0].weak[0], Language::vietnamese),
              "thời hạn muộn hơn 10 ngày: Trước ngày 10/3/2026 → Trước ngày 20/3/2026");
}

TEST_F(Cover, FindsADeadlineThatIsNone) {
    EXPECT_THAT(
        weak({"Việc", "Kế hoạch", "Sở Nội vụ", "Quý I/2026"}, {"Việc", "Kế hoạch", unit, "Thường xuyên"}),
        ElementsAre(Weakness::deadline_missing));
    EXPECT_THAT(
        weak({"Việc", "Kế hoạch", "Sở Nội vụ", "Thường xuyên"}, {"Việc", "Kế hoạch", unit, "Quý I/2026"}),
        ElementsAre(Weakness::deadline_once));
}

TEST_F(Cover, WeighsProducts) {
    const auto kinds = [&](const char* superior, const char* own) {
        return weak({"Việc", superior}, {"Việc", own, unit});
    };
    EXPECT_THAT(kinds("Quyết định", "Báo cáo"), ElementsAre(Weakness::product_lower));
    EXPECT_THAT(kinds("Kế hoạch; báo cáo", "Kế hoạch"), ElementsAre(Weakness::product_dropped));
    EXPECT_THAT(kinds("Kế hoạch", ""), ElementsAre(Weakness::product_missing));
    EXPECT_THAT(kinds("Hồ sơ được giải quyết", "Báo cáo"), IsEmpty());
    EXPECT_THAT(kinds("Văn bản; Quyết định", "Đề án, Quyết định"), IsEmpty());
}

TEST_F(Cover, LooksWhoLeads) {
    const auto kinds = [&](const char* superior, const char* own) {
        return weak({"Việc", "Kế hoạch", superior}, {"Việc", "Kế hoạch", own});
    };
    EXPECT_THAT(kinds("Sở Nội vụ", ""), ElementsAre(Weakness::lead_missing));
    EXPECT_THAT(kinds("Sở Nội vụ", "Các cơ quan, đơn vị"), ElementsAre(Weakness::lead_collective));
    EXPECT_THAT(kinds("Các sở, ban, ngành", "Các cơ quan, đơn vị"), IsEmpty());
    EXPECT_THAT(kinds("Sở Nội vụ", "Phòng Văn hóa – Xã hội xã"), IsEmpty());
    EXPECT_THAT(kinds("Sở Nội vụ", "Văn hóa xã hội"), ElementsAre(Weakness::lead_unknown));
}

TEST_F(Cover, RefusesPlansWithoutTasks) {
    const plan::Plan empty;
    EXPECT_TRUE(cover(empty, empty, rules_, diagnostics_).tasks.empty());
    const std::string messages = to_text(diagnostics_, Language::english);
    EXPECT_NE(messages.find("superior-without-annex"), std::string::npos);
    EXPECT_NE(messages.find("plan-without-annex"), std::string::npos);
}

TEST(ProductKind, GoesByTheFirstWords) {
    EXPECT_EQ(product_kind("Quyết định phê duyệt"), ProductKind::decision);
    EXPECT_EQ(product_kind("Văn bản quy phạm pháp luật"), ProductKind::resolution);
    EXPECT_EQ(product_kind("Kế hoạch"), ProductKind::plan);
    EXPECT_EQ(product_kind("Tỷ lệ hồ sơ trực tuyến"), std::nullopt);
}

}  // namespace
}  // namespace kehoach::draft
