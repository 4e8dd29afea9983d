// Every rule carries two examples: one that breaks it and one that keeps all rules.
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"
#include "check/registry.h"

namespace kehoach::check {
namespace {

class RuleExample : public testing::TestWithParam<const Rule*> {};

TEST_P(RuleExample, BreaksTheRule) {
    const Rule& rule = *GetParam();
    const std::vector<std::string> found = findings_of(rule.violating);
    EXPECT_THAT(found, testing::Contains(testing::StartsWith(std::string(rule.id) + " "))) << rule.violating;
}

TEST_P(RuleExample, KeepsAllRules) {
    EXPECT_THAT(findings_of(GetParam()->clean), testing::IsEmpty()) << GetParam()->clean;
}

std::string test_name(const testing::TestParamInfo<const Rule*>& parameter) {
    std::string name(parameter.param->id);
    name.erase(name.find('-'), 1);
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, RuleExample, testing::ValuesIn(all_rules()), test_name);

TEST(Registry, HasEachIdOnce) {
    std::set<std::string_view> ids;
    for (const Rule* rule : all_rules())
        EXPECT_TRUE(ids.insert(rule->id).second) << rule->id;
}

TEST(Registry, FindsARuleByItsId) {
    ASSERT_NE(find_rule("DT-02"), nullptr);
    EXPECT_EQ(find_rule("DT-02")->id, "DT-02");
    EXPECT_EQ(find_rule("XX-99"), nullptr);
}

TEST(Registry, SaysEverythingInBothLanguages) {
    for (const Rule* rule : all_rules())
        for (const Wording& wording : {rule->demand, rule->message, rule->remedy}) {
            EXPECT_FALSE(wording.vietnamese.empty()) << rule->id;
            EXPECT_FALSE(wording.english.empty()) << rule->id;
        }
}

}  // namespace
}  // namespace kehoach::check
