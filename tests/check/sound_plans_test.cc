// Plans as communes write them, without a fault: nothing is found in them, nor in the papers made of them.
#include <algorithm>
#include <filesystem>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"
#include "check/finding.h"
#include "job/check_job.h"

namespace kehoach::check {
namespace {

namespace fs = std::filesystem;

const fs::path root = KEHOACH_SOURCE_DIR;

std::vector<fs::path> sound_plans() {
    std::vector<fs::path> plans;
    for (const fs::directory_entry& entry : fs::directory_iterator(root / "fixtures" / "sound"))
        if (entry.is_directory()) plans.push_back(entry.path());
    plans.push_back(root / "fixtures" / "cases" / "draft-annexes");
    plans.push_back(root / "fixtures" / "cases" / "letter");
    std::ranges::sort(plans);
    return plans;
}

std::vector<job::CheckResult> checked(const fs::path& plan) {
    job::CheckJob job;
    job.papers = {plan};
    job.templates = root / "templates";
    job.fonts = root / "fonts";
    return job::run(job);
}

class SoundPlan : public testing::TestWithParam<fs::path> {};

TEST_P(SoundPlan, HasNoFinding) {
    const std::vector<job::CheckResult> results = checked(GetParam());
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(to_text(results[0].diagnostics, Language::vietnamese), "");
    for (const Finding& finding : results[0].findings)
        ADD_FAILURE() << finding.rule->id << " " << finding.place.file << ":" << finding.place.line << " \""
                      << finding.quote << "\": " << finding.message(Language::vietnamese);
}

std::string test_name(const testing::TestParamInfo<fs::path>& parameter) {
    std::string name = parameter.param.filename().string();
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, SoundPlan, testing::ValuesIn(sound_plans()), test_name);

// The rules on words that only finished papers have look at a plan's papers, too, and once.
TEST(PapersOfAPlan, AreReadForWordsThatNoContentRuleLooksAt) {
    const ExamplePlan example(
        "type: letter\nunit: VP\naddressees: [Ủy ban nhân dân tỉnh]\nrecipients: [Sở Nội vụ, "
        "\"Lưu: VT\"]\n---\nỦy ban nhân dân xã báo cáo.\n1. Các đơn vị thực hiện./.");
    const std::vector<job::CheckResult> results = checked(example.folder());
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(std::ranges::count_if(results[0].findings,
                                    [](const Finding& finding) { return finding.rule->id == "NN-06"; }),
              1);
}

}  // namespace
}  // namespace kehoach::check
