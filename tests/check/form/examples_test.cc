// Every rule on the form is broken by its example, which changes a sound paper; sound papers keep all.
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/form/registry.h"
#include "check/form/sample.h"

namespace kehoach::check::form {
namespace {

class FormRule : public testing::TestWithParam<const Rule*> {};

TEST_P(FormRule, IsBrokenByItsExample) {
    const Rule& rule = *GetParam();
    EXPECT_THAT(told(findings_on(changed(rule.violating))),
                testing::Contains(testing::StartsWith(std::string(rule.id) + " ")))
        << rule.violating;
}

TEST_P(FormRule, SaysWhatToDoInWholeWords) {
    for (const Finding& finding : findings_on(changed(GetParam()->violating)))
        for (const Language language : {Language::vietnamese, Language::english})
            EXPECT_THAT(finding.remedy(language), testing::Not(testing::HasSubstr("{"))) << finding.rule->id;
}

INSTANTIATE_TEST_SUITE_P(All, FormRule, testing::ValuesIn(all_rules()), [](const auto& parameter) {
    std::string name(parameter.param->id);
    name.erase(name.find('-'), 1);
    return name;
});

class SoundPaper : public testing::TestWithParam<const char*> {};

TEST_P(SoundPaper, KeepsAllRules) {
    const std::string name = GetParam();
    EXPECT_THAT(told(findings_on(sample(name).paper)), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, SoundPaper, testing::Values("plan", "letter", "decision", "department"),
                         [](const auto& parameter) { return std::string(parameter.param); });

TEST(FormRegistry, HasEachIdOnce) {
    std::set<std::string_view> ids;
    for (const Rule* rule : all_rules())
        EXPECT_TRUE(ids.insert(rule->id).second) << rule->id;
}

}  // namespace
}  // namespace kehoach::check::form
