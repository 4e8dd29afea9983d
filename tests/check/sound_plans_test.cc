// Plans as communes write them, without a fault: nothing is found in them, nor in the papers made of them.
#include <algorithm>
#include <filesystem>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
    std::ranges::sort(plans);
    return plans;
}

class SoundPlan : public testing::TestWithParam<fs::path> {};

TEST_P(SoundPlan, HasNoFinding) {
    job::CheckJob job;
    job.papers = {GetParam()};
    job.templates = root / "templates";
    job.fonts = root / "fonts";
    const std::vector<job::CheckResult> results = job::run(job);
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

}  // namespace
}  // namespace kehoach::check
