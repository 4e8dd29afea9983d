#include "job/job.h"

#include <cstdlib>

#include <gtest/gtest.h>

#include "base/files.h"

namespace kehoach::job {
namespace {

namespace fs = std::filesystem;

const fs::path root = KEHOACH_SOURCE_DIR;

class JobRun : public testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "job-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        job_.output_folder = folder_ / "out";
        job_.templates = root / "templates";
        job_.fonts = root / "fonts";
        job_.date = {2026, 1, 2};
    }
    void TearDown() override { fs::remove_all(folder_); }

    fs::path folder_;
    Job job_;
};

TEST_F(JobRun, MakesThreePapersOfAPlanWithAnAnnex) {
    job_.plans = {root / "fixtures" / "plans" / "vinh-linh"};
    const Result result = run(job_);
    ASSERT_EQ(result.plans.size(), 1u);
    EXPECT_TRUE(result.plans[0].diagnostics.empty())
        << to_text(result.plans[0].diagnostics, Language::english);
    EXPECT_EQ(
        result.plans[0].files,
        (std::vector{job_.output_folder / "vinh-linh.docx", job_.output_folder / "vinh-linh.xlsx",
                     job_.output_folder / "vinh-linh.pdf", job_.output_folder / "vinh-linh.signing.json"}));
    EXPECT_GT(result.plans[0].pages.at(job_.output_folder / "vinh-linh.pdf"), 10);
    EXPECT_EQ(result.font_family, "Liberation Serif");
}

TEST_F(JobRun, MakesNoWorkbookWithoutAnnexes) {
    job_.plans = {root / "fixtures" / "cases" / "small-plan"};
    EXPECT_EQ(run(job_).plans[0].files,
              (std::vector{job_.output_folder / "small-plan.docx", job_.output_folder / "small-plan.pdf",
                           job_.output_folder / "small-plan.signing.json"}));
}

TEST_F(JobRun, MakesEachAnnexAPdfOfItsOwn) {
    job_.plans = {root / "fixtures" / "cases" / "two-annexes"};
    job_.formats = {Format::pdf};
    job_.annex_files = AnnexFiles::separate;
    const Result result = run(job_);
    std::vector<std::string> names;
    for (const fs::path& file : result.plans[0].files)
        names.push_back(file.filename().string());
    EXPECT_EQ(names, (std::vector<std::string>{
                         "two-annexes.pdf", "two-annexes.signing.json", "two-annexes-phu-luc-I.pdf",
                         "two-annexes-phu-luc-I.signing.json", "two-annexes-phu-luc-II.pdf",
                         "two-annexes-phu-luc-II.signing.json"}));
    EXPECT_EQ(result.plans[0].pages.size(), 3u);
}

TEST_F(JobRun, NamesFilesOfAnEarlierRunThatAreNoneOfThisOne) {
    job_.plans = {root / "fixtures" / "cases" / "two-annexes"};
    job_.annex_files = AnnexFiles::separate;
    run(job_);
    fs::remove(job_.output_folder / "two-annexes-phu-luc-I.signing.json");
    job_.annex_files = AnnexFiles::same;
    const Result result = run(job_);
    ASSERT_EQ(result.plans[0].diagnostics.all().size(), 1u);
    EXPECT_EQ(result.plans[0].diagnostics.all()[0].slug, "stale-outputs");
    EXPECT_EQ(result.plans[0].diagnostics.all()[0].arguments,
              std::vector<std::string>{"two-annexes-phu-luc-I.pdf, two-annexes-phu-luc-II.pdf, "
                                       "two-annexes-phu-luc-II.signing.json"});
    EXPECT_FALSE(result.plans[0].files.empty());
    EXPECT_TRUE(fs::exists(job_.output_folder / "two-annexes-phu-luc-I.pdf"));
}

TEST_F(JobRun, SaysNothingOfFormatsThatItWasNotAskedFor) {
    job_.plans = {root / "fixtures" / "cases" / "two-annexes"};
    job_.annex_files = AnnexFiles::separate;
    run(job_);
    job_.annex_files = AnnexFiles::same;
    job_.formats = {Format::docx};
    EXPECT_TRUE(run(job_).plans[0].diagnostics.empty());
}

TEST_F(JobRun, TakesNoOtherPlanForAnAnnex) {
    job_.plans = {root / "fixtures" / "cases" / "small-plan"};
    job_.name = "a-phu-luc-I";
    run(job_);
    job_.name = "a";
    EXPECT_TRUE(run(job_).plans[0].diagnostics.empty());
}

TEST_F(JobRun, RefusesAPlanWithTheNameOfAnothersAnnex) {
    fs::create_directories(folder_ / "plans");
    fs::copy(root / "fixtures" / "cases" / "two-annexes", folder_ / "plans" / "a",
             fs::copy_options::recursive);
    fs::copy(root / "fixtures" / "cases" / "two-annexes", folder_ / "plans" / "a-phu-luc-I",
             fs::copy_options::recursive);
    fs::copy(root / "fixtures" / "cases" / "agency.yaml", folder_ / "plans" / "agency.yaml");
    job_.plans = {folder_ / "plans" / "a", folder_ / "plans" / "a-phu-luc-I"};
    job_.annex_files = AnnexFiles::separate;
    const Result result = run(job_);
    ASSERT_EQ(result.plans[1].diagnostics.all().size(), 1u);
    EXPECT_EQ(result.plans[1].diagnostics.all()[0].slug, "same-output-name");
    EXPECT_TRUE(result.plans[1].files.empty());
}

TEST_F(JobRun, MakesOnlyTheFormatsAskedFor) {
    job_.plans = {root / "fixtures" / "cases" / "two-annexes"};
    job_.formats = {Format::xlsx};
    job_.name = "hai";
    EXPECT_EQ(run(job_).plans[0].files, std::vector{job_.output_folder / "hai.xlsx"});
}

TEST_F(JobRun, RefusesTwoPlansOfOneName) {
    job_.plans = {root / "fixtures" / "cases" / "small-plan",
                  root / "fixtures" / "cases" / "small-plan" / "plan.md"};
    const Result result = run(job_);
    ASSERT_EQ(result.plans.size(), 2u);
    EXPECT_EQ(result.plans[0].files.size(), 3u);
    EXPECT_TRUE(result.plans[1].files.empty());
    ASSERT_EQ(result.plans[1].diagnostics.all().size(), 1u);
    EXPECT_EQ(result.plans[1].diagnostics.all()[0].slug, "same-output-name");
}

TEST_F(JobRun, GoesOnWithTheNextPlanAfterABrokenOne) {
    job_.plans = {folder_ / "nothing", root / "fixtures" / "cases" / "small-plan"};
    const Result result = run(job_);
    EXPECT_TRUE(result.plans[0].diagnostics.has_errors());
    EXPECT_EQ(result.plans[1].files.size(), 3u);
}

TEST_F(JobRun, NamesTheFolderInMessagesWhenThereAreSeveralPlans) {
    write_file(folder_ / "a" / "plan.md", "---\ntitle: A\n---\n");
    write_file(folder_ / "b" / "plan.md", "---\ntitle: B\n---\n");
    job_.plans = {folder_ / "a"};
    EXPECT_EQ(run(job_).plans[0].diagnostics.all().at(0).file, "plan.md");
    job_.plans = {folder_ / "a", folder_ / "b" / "plan.md"};
    const Result result = run(job_);
    EXPECT_EQ(result.plans[0].diagnostics.all().at(0).file, (folder_ / "a" / "plan.md").string());
    EXPECT_EQ(result.plans[1].diagnostics.all().at(0).file, (folder_ / "b" / "plan.md").string());
}

TEST_F(JobRun, TellsTheProgressPlanByPlan) {
    job_.plans = {root / "fixtures" / "cases" / "small-plan", root / "fixtures" / "cases" / "two-annexes"};
    std::vector<std::size_t> seen;
    run(job_, [&](std::size_t index, const fs::path&) { seen.push_back(index); });
    EXPECT_EQ(seen, (std::vector<std::size_t>{0, 1}));
}

TEST_F(JobRun, SaysWhichCharacterTheFontLacks) {
    write_file(folder_ / "plan" / "plan.md",
               "---\nformat: kehoach-plan/1\ntitle: Thử\nagency: {name: A, symbol: A, place: A, level: "
               "commune, heading: [A]}\n"
               "---\nMột ký tự lạ: 漢\n");
    job_.plans = {folder_ / "plan"};
    const Result result = run(job_);
    ASSERT_FALSE(result.plans[0].diagnostics.empty());
    EXPECT_EQ(result.plans[0].diagnostics.all()[0].slug, "missing-glyph");
    EXPECT_EQ(result.plans[0].diagnostics.all()[0].line, 6);
    EXPECT_EQ(result.plans[0].diagnostics.all()[0].column, 15);
}

TEST(DataFolder, IsFoundFromTheBuildTreeAndBesideAnInstalledProgram) {
    EXPECT_EQ(find_data_folder(root / "build" / "x" / "src" / "kehoach"), root);
    EXPECT_EQ(find_data_folder("/nowhere/bin/kehoach"), std::nullopt);
}

}  // namespace
}  // namespace kehoach::job
