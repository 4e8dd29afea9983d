#include "check/output.h"

#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"
#include "check/registry.h"

namespace kehoach::check {
namespace {

constexpr std::string_view wrong_date = "Thực hiện Nghị quyết ngày 31/02/2026 của HĐND tỉnh./.";

TEST(Output, TextShowsPlaceMessageExcerptAndRemedy) {
    const ExamplePlan example(wrong_date);
    const std::vector<Finding> findings = example.findings();
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(to_text(findings[0], Language::english),
              R"(plan.md:12:27: error: date "31/02/2026" is not in the calendar [DT-09]
    Thực hiện Nghị quyết ngày 31/02/2026 của HĐND tỉnh./.
                              ^^^^^^^^^^
    hint: compare with the original and correct the date
)");
}

TEST(Output, JsonHasTheKeysOfItsFormat) {
    const ExamplePlan example(wrong_date);
    EXPECT_EQ(to_json(example.findings(), Language::vietnamese), R"({
  "format": "kehoach-findings/1",
  "findings": [
    {"rule": "DT-09", "severity": "error", "file": "plan.md", "line": 12, "column": 27, "quote": "31/02/2026", "message": "ngày \"31/02/2026\" không có trong lịch", "remedy": "đối chiếu với văn bản gốc rồi sửa lại ngày"}
  ]
}
)");
}

TEST(Output, OfARuleAThousandFindingsAreKeptAndTheRestCounted) {
    std::string text;
    for (int i = 0; i < 1234; ++i)
        text += "ngày 31/02/2026, ";
    std::vector<Finding> findings = ExamplePlan(text + "./.").findings();
    std::erase_if(findings, [](const Finding& finding) { return finding.rule->id != "DT-09"; });
    ASSERT_EQ(findings.size(), 1000u);
    EXPECT_EQ(findings.back().further, 234u);
    EXPECT_THAT(to_text(findings.back(), Language::english),
                testing::EndsWith("\n    and 234 more that DT-09 finds, not listed here\n"));
    EXPECT_THAT(to_json(findings, Language::english), testing::HasSubstr(", \"further\": 234}\n"));
    EXPECT_EQ(findings[998].further, 0u);
}

TEST(Output, JsonWithoutFindingsIsAnEmptyList) {
    EXPECT_EQ(to_json({}, Language::english),
              "{\n  \"format\": \"kehoach-findings/1\",\n  \"findings\": []\n}\n");
}

TEST(Output, ReadmeListsTheRulesAsTheProgramDoes) {
    std::ifstream file(KEHOACH_SOURCE_DIR "/README.md", std::ios::binary);
    const std::string readme{std::istreambuf_iterator<char>(file), {}};
    for (const std::string& table : {rules_table(Language::english), form_rules_table(Language::english)})
        EXPECT_NE(readme.find("\n\n" + table + "\n"), std::string::npos)
            << "write the output of kehoach check --rules --lang en into README.md";
}

TEST(Output, TheVietnameseTableHasTheSameRules) {
    const std::string table = rules_table(Language::vietnamese);
    for (const Rule* rule : all_rules())
        EXPECT_THAT(table, testing::HasSubstr("\n| " + std::string(rule->id) + " | "));
}

}  // namespace
}  // namespace kehoach::check
