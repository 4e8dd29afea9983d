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

TEST(Fill, ReportsAPartThatTheTemplateNeeds) {
    const Diagnostics attached = said("attached-plan", small_plan());
    EXPECT_TRUE(attached.has_errors());
    ASSERT_THAT(slugs(attached), ElementsAre("template-needs-part"));
    EXPECT_THAT(attached.all()[0].arguments, ElementsAre("attached-plan", "reference"));
    EXPECT_THAT(slugs(said("plan-with-decision", small_plan())), ElementsAre("template-needs-part"));
}

}  // namespace
}  // namespace kehoach::fill
