// Plans in templates that need more than they have, or have no place for what they say.
#include "fill/fill.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kehoach::fill {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

plan::Text text(const std::string& words) { return {{plan::Run{words, false, false, "", {}}}, {}}; }

plan::Plan small_plan() {
    plan::Plan plan;
    plan.title = text("Thử");
    plan.body.push_back({plan::BlockKind::paragraph, 0, {}, text("Thực hiện./."), {}, {}, {}});
    return plan;
}

// What is said about `plan` in the shipped template of this name.
Diagnostics said(const std::string& name, const plan::Plan& plan) {
    Diagnostics diagnostics;
    const auto form =
        load_template(std::filesystem::path(KEHOACH_SOURCE_DIR) / "templates", name, {}, {}, diagnostics);
    EXPECT_TRUE(form) << to_text(diagnostics, Language::english);
    if (form) fill(*form, plan, Date{2026, 1, 2}, diagnostics);
    return diagnostics;
}

std::vector<std::string> slugs(const Diagnostics& diagnostics) {
    std::vector<std::string> slugs;
    for (const Diagnostic& diagnostic : diagnostics.all())
        slugs.push_back(diagnostic.slug);
    return slugs;
}

TEST(Fill, SaysNothingOfAPlanThatIsPrintedAsAWhole) {
    plan::Plan plan = small_plan();
    plan.recipients.push_back(text("Lưu: VT"));
    EXPECT_THAT(slugs(said("plan", plan)), IsEmpty());
}

TEST(Fill, AWordProcessorsDashBeforeARecipientIsNotPrintedTwice) {
    plan::Plan plan = small_plan();
    plan.recipients = {text("– Đảng ủy xã"), text("- Sở Nội vụ;"), text("• Như trên"), text("–5 độ")};
    Diagnostics diagnostics;
    const auto form =
        load_template(std::filesystem::path(KEHOACH_SOURCE_DIR) / "templates", "plan", {}, {}, diagnostics);
    ASSERT_TRUE(form);
    const auto document = fill(*form, plan, Date{2026, 1, 2}, diagnostics);
    const auto& signature = std::get<document::SideBySide>(document.sections.at(0).blocks.back());
    std::vector<std::string> printed;
    for (const document::CellBlock& block : signature.rows.at(0).left)
        printed.push_back(document::printed(std::get<document::Paragraph>(block)));
    EXPECT_THAT(printed,
                ElementsAre("Nơi nhận:", "- Đảng ủy xã;", "- Sở Nội vụ;", "- Như trên;", "- –5 độ."));
}

TEST(Fill, WarnsOfWhatTheTemplateHasNoPlaceFor) {
    plan::Plan plan = small_plan();
    plan.reference = text("(Kèm theo Quyết định)");
    plan.signer = {{text("CHỦ TỊCH")}, text("Nguyễn Văn A")};
    const Diagnostics in_plan = said("plan", plan);
    EXPECT_FALSE(in_plan.has_errors());
    ASSERT_THAT(slugs(in_plan), ElementsAre("unprinted-part"));
    EXPECT_THAT(in_plan.all()[0].arguments, ElementsAre("reference", "plan"));
    const Diagnostics attached = said("attached-plan", plan);
    ASSERT_THAT(slugs(attached), ElementsAre("unprinted-part"));
    EXPECT_THAT(attached.all()[0].arguments, ElementsAre("signer", "attached-plan"));
}

TEST(Fill, WarnsOfADeadlineThatIsInNoCalendar) {
    plan::Plan plan = small_plan();
    plan::Annex& annex = plan.annexes.emplace_back();
    annex.columns.resize(3);
    annex.columns[0].role = plan::Role::number;
    annex.columns[1].role = plan::Role::task;
    annex.columns[2].role = plan::Role::due;
    const std::vector<plan::Text> impossible{text("Trước ngày 31/02/2026")};
    annex.tasks.resize(2);
    annex.tasks[0].cells = {impossible, std::vector{text("Trước ngày 28/02/2026")}};
    annex.tasks[1].cells = {std::vector{text("Báo cáo")}, std::nullopt};
    annex.tasks[1].tasks.resize(1);
    annex.tasks[1].tasks[0].cells = {std::vector{text("Lập danh sách")}, impossible};
    const Diagnostics diagnostics = said("plan", plan);
    ASSERT_THAT(slugs(diagnostics), ElementsAre("impossible-deadline"));
    EXPECT_THAT(diagnostics.all()[0].arguments, ElementsAre("31/02/2026"));
}

TEST(Fill, ReportsAPartThatTheTemplateNeeds) {
    const Diagnostics attached = said("attached-plan", small_plan());
    EXPECT_TRUE(attached.has_errors());
    ASSERT_THAT(slugs(attached), ElementsAre("template-needs-part"));
    EXPECT_THAT(attached.all()[0].arguments, ElementsAre("attached-plan", "reference"));
    EXPECT_THAT(slugs(said("plan-with-decision", small_plan())), ElementsAre("template-needs-part"));
}

}  // namespace
}  // namespace kehoach::fill
