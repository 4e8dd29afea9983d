#include "check/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"
#include "support/schema_sample.h"

namespace kehoach::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view slip = "Các đơn vị tố chức thực hiện./.";

// What is left of the slip's findings under a check.yaml of these lines, and what is said about them.
struct Checked {
    std::vector<Finding> findings;
    std::string said;
};

Checked check_with(const std::string& lines) {
    const ExamplePlan example(slip);
    example.write("check.yaml", "format: kehoach-check/1\n" + lines);
    Diagnostics diagnostics;
    const Settings settings = load_settings(example.folder(), "", diagnostics);
    Checked checked{example.findings(), ""};
    apply(settings, checked.findings, diagnostics);
    checked.said = to_text(diagnostics, Language::english);
    return checked;
}

TEST(CheckSettings, SuppressAFindingByRuleAndQuote) {
    const Checked checked =
        check_with("suppress:\n  - {rule: CT-02, quote: tố chức, reason: trích nguyên văn}\n");
    EXPECT_THAT(checked.findings, IsEmpty());
    EXPECT_EQ(checked.said, "");
}

TEST(CheckSettings, SuppressInTheNamedFileOnly) {
    const Checked checked = check_with("suppress:\n  - {rule: CT-02, file: phu-luc.yaml, reason: trích}\n");
    EXPECT_EQ(checked.findings.size(), 1u);
}

TEST(CheckSettings, NameASuppressionThatNothingNeeds) {
    const Checked checked =
        check_with("suppress:\n  - {rule: CT-02, quote: kiểm tra, reason: trích nguyên văn}\n");
    EXPECT_EQ(checked.findings.size(), 1u);
    EXPECT_EQ(
        checked.said,
        "check.yaml:3:5: warning: the suppression of CT-02 suppresses nothing (its reason: trích nguyên "
        "văn) [unused-suppression]\n"
        "      - {rule: CT-02, quote: kiểm tra, reason: trích nguyên văn}\n"
        "        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "    hint: delete it from check.yaml\n");
}

TEST(CheckSettings, RefuseASuppressionWithoutReason) {
    const Checked checked = check_with("suppress:\n  - {rule: CT-02, quote: tố chức}\n");
    EXPECT_EQ(checked.findings.size(), 1u);
    EXPECT_THAT(checked.said, HasSubstr("\"reason\""));
    EXPECT_THAT(checked.said, HasSubstr("[missing-key]"));
}

TEST(CheckSettings, SetTheSeverityOfARule) {
    const Checked checked = check_with("severity: {CT-02: I}\n");
    ASSERT_EQ(checked.findings.size(), 1u);
    EXPECT_EQ(checked.findings[0].severity, Severity::note);
}

TEST(CheckSettings, RefuseARuleAndASeverityThatDoNotExist) {
    const Checked checked = check_with("severity: {CT-99: I, CT-02: nặng}\n");
    EXPECT_THAT(checked.said, HasSubstr("there is no rule \"CT-99\" [unknown-rule]"));
    EXPECT_THAT(checked.said, HasSubstr("\"CT-02\" cannot be \"nặng\" [unknown-value]"));
}

TEST(CheckSettings, SayWhatClonesWeighAndWhereTheHouseStyleStands) {
    const ExamplePlan example(slip);
    example.write("office.yaml", "format: kehoach-check/1\nclones: W\nhouse-style: style.yaml\n");
    Diagnostics diagnostics;
    const Settings settings = read_settings(example.folder() / "office.yaml", "office.yaml", diagnostics);
    EXPECT_EQ(settings.clones, Severity::warning);
    EXPECT_EQ(settings.house_style, example.folder() / "style.yaml");
    EXPECT_TRUE(diagnostics.empty());
}

TEST(CheckSettings, NameAFileThatIsNotThere) {
    Diagnostics diagnostics;
    read_settings("/nowhere/office.yaml", "office.yaml", diagnostics);
    EXPECT_THAT(to_text(diagnostics, Language::english), HasSubstr("[no-such-file]"));
}

TEST(CheckSettings, AreEmptyWithoutAFile) {
    const ExamplePlan example(slip);
    Diagnostics diagnostics;
    const Settings settings = load_settings(example.folder(), "", diagnostics);
    EXPECT_THAT(settings.suppressions, IsEmpty());
    EXPECT_TRUE(diagnostics.empty());
}

TEST(CheckSettings, HaveTheKeysOfTheSchema) {
    const test::SchemaSample sample("check");
    EXPECT_GE(sample.keys().size(), 2u) << sample.json();
    const ExamplePlan example(slip);
    example.write("check.yaml", sample.json());
    Diagnostics diagnostics;
    load_settings(example.folder(), "", diagnostics);
    EXPECT_EQ(test::said_keys(diagnostics, "unknown-key"), sample.keys()) << sample.json();
}

}  // namespace
}  // namespace kehoach::check
