#include "check/fix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "base/text.h"
#include "check/example_plan.h"
#include "check/registry.h"

namespace kehoach::check {
namespace {

using testing::IsEmpty;

// plan.md after its remedies; the body is the last line.
std::string fixed_body(std::string_view body) {
    const ExamplePlan example(body);
    const std::string bytes = read_file(example.folder() / "plan.md");
    const std::string fixed = fix_text("plan.md", bytes, example.findings()).bytes;
    const std::size_t start = fixed.rfind("---\n") + 4;
    return fixed.substr(start, fixed.size() - start - 1);
}

Finding finding_at(int line, int column, const std::string& quote, const std::string& replacement) {
    Finding finding;
    finding.rule = find_rule("FT-09");
    finding.place.file = "a.yaml";
    finding.place.line = line;
    finding.place.column = column;
    finding.place.length = count_characters(quote);
    finding.quote = quote;
    finding.replacement = replacement;
    return finding;
}

TEST(Fix, MendsSpacesZerosAndTheEndMark) {
    EXPECT_EQ(fixed_body("Các  đơn vị báo cáo trước ngày 5 tháng 03 năm 2026 , thực hiện. /."),
              "Các đơn vị báo cáo trước ngày 05 tháng 3 năm 2026, thực hiện./.");
}

TEST(Fix, LeavesATextWithoutRemediesAsItIs) {
    EXPECT_EQ(fixed_body("Các đơn vị tố chức thực hiện./."), "Các đơn vị tố chức thực hiện./.");
}

TEST(Fix, ComposesTheLettersOfTheWholeFile) {
    EXPECT_EQ(fixed_body("Các đơn vị thực hiện kê\u0301 hoạch./."), "Các đơn vị thực hiện kế hoạch./.");
}

TEST(Fix, KeepsLineEndsAndTheByteOrderMark) {
    const std::string bytes =
        "\xEF\xBB\xBF"
        "a: b ,c\r\nd: e\r";
    const FixedText fixed = fix_text("a.yaml", bytes, {finding_at(1, 4, "b ,c", "b, c")});
    EXPECT_EQ(fixed.bytes,
              "\xEF\xBB\xBF"
              "a: b, c\r\nd: e\r");
}

TEST(Fix, LeavesAPlaceThatSaysSomethingElseByNow) {
    const FixedText fixed = fix_text("a.yaml", "a: b , d\n", {finding_at(1, 4, "b ,c", "b, c")});
    EXPECT_EQ(fixed.bytes, "a: b , d\n");
    EXPECT_THAT(fixed.changes, IsEmpty());
}

TEST(Fix, LeavesARemedyThatWouldMakeAKeyOrAComment) {
    const FixedText fixed = fix_text(
        "a.yaml", "a: b:c\nd: e#f\ng: h ,i\n",
        {finding_at(1, 4, "b:c", "b: c"), finding_at(2, 4, "e#f", "e #f"), finding_at(3, 4, "h ,i", "h, i")});
    EXPECT_EQ(fixed.bytes, "a: b:c\nd: e#f\ng: h, i\n");
}

TEST(Fix, MakesOneOfTwoRemediesThatOverlap) {
    const FixedText fixed =
        fix_text("a.yaml", "a: b ,  c\n", {finding_at(1, 4, "b ,", "b,"), finding_at(1, 5, " ,  c", ", c")});
    EXPECT_EQ(fixed.bytes, "a: b,  c\n");
}

TEST(Fix, ShowsADiffThatPatchUnderstands) {
    const FixedText fixed = fix_text("a.yaml", "x: y\na: b ,c\n", {finding_at(2, 4, "b ,c", "b, c")});
    EXPECT_EQ(to_diff("a.yaml", fixed.changes), "--- a.yaml\n+++ a.yaml\n@@ -2 +2 @@\n-a: b ,c\n+a: b, c\n");
}

// What is mended once has nothing left to mend, and no rule of it finds the mended words again.
class MendedExample : public testing::TestWithParam<const Rule*> {};

TEST_P(MendedExample, HasNothingLeftToMend) {
    const ExamplePlan example(GetParam()->violating);
    for (const char* name : {"plan.md", "phu-luc.yaml"}) {
        if (!std::filesystem::exists(example.folder() / name)) continue;
        const std::string bytes = read_file(example.folder() / name);
        const FixedText fixed = fix_text(name, bytes, example.findings());
        if (fixed.changes.empty()) continue;
        example.write(name, fixed.bytes);
        Diagnostics diagnostics;
        const auto again = plan::load_plan(example.folder(), {}, diagnostics);
        ASSERT_TRUE(again) << to_text(diagnostics, Language::english) << fixed.bytes;
        const FixedText twice = fix_text(name, fixed.bytes, findings_in(*again));
        EXPECT_THAT(to_diff(name, twice.changes), IsEmpty());
    }
}

INSTANTIATE_TEST_SUITE_P(AllRules, MendedExample, testing::ValuesIn(all_rules()),
                         [](const testing::TestParamInfo<const Rule*>& rule) {
                             std::string name(rule.param->id);
                             std::erase(name, '-');
                             return name;
                         });

}  // namespace
}  // namespace kehoach::check
