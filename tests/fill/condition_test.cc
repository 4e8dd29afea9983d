// Conditions of a template's blocks.
#include "fill/condition.h"

#include <gtest/gtest.h>

namespace kehoach::fill {
namespace {

plan::Text text(const std::string& words) { return {{plan::Run{words, false, false, "", {}}}, {}}; }

// A draft with two recipients, a title and no reference.
bool holds(const std::string& typed) {
    plan::Plan plan;
    plan.title = text("Cải cách hành chính");
    plan.recipients = {text("Sở Nội vụ"), text("Lưu: VT")};
    plan.status = plan::Status::draft;
    Diagnostics diagnostics;
    const bool result = hold({parse_condition(typed, {})}, plan, nullptr, diagnostics);
    EXPECT_EQ(to_text(diagnostics, Language::english), "");
    return result;
}

TEST(Conditions, AskWhetherAPartIsThere) {
    EXPECT_TRUE(holds("recipients"));
    EXPECT_FALSE(holds("no recipients"));
    EXPECT_FALSE(holds("reference"));
    EXPECT_TRUE(holds("no reference"));
    EXPECT_FALSE(holds("body"));
    EXPECT_FALSE(holds("decision.body"));
}

TEST(Conditions, TellOneFromSeveral) {
    EXPECT_TRUE(holds("one title"));
    EXPECT_FALSE(holds("several title"));
    EXPECT_FALSE(holds("one recipients"));
    EXPECT_TRUE(holds("several recipients"));
    EXPECT_FALSE(holds("one reference"));
}

TEST(Conditions, CompareTheWordsOfAPart) {
    EXPECT_TRUE(holds("status is draft"));
    EXPECT_FALSE(holds("status is final"));
    EXPECT_TRUE(holds("title is Cải cách hành chính"));
    EXPECT_FALSE(holds("recipients is Sở Nội vụ"));
}

TEST(Conditions, MustAllHold) {
    const plan::Plan plan;
    Diagnostics diagnostics;
    EXPECT_TRUE(hold({}, plan, nullptr, diagnostics));
    EXPECT_FALSE(hold({parse_condition("status is final", {}), parse_condition("title", {})}, plan, nullptr,
                      diagnostics));
}

TEST(Conditions, OnAnUnknownPartAreReported) {
    Diagnostics diagnostics;
    EXPECT_FALSE(hold({parse_condition("no recipient", {})}, {}, nullptr, diagnostics));
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all()[0].slug, "template-unknown-name");
    EXPECT_EQ(diagnostics.all()[0].arguments, std::vector<std::string>{"recipient"});
}

}  // namespace
}  // namespace kehoach::fill
