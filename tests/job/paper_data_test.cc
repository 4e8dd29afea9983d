// The data that travels in a PDF prints the same papers again, byte by byte, and says nothing else.
#include "plan/paper_data.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/files.h"
#include "job/job.h"
#include "plan/load.h"

namespace kehoach::job {
namespace {

namespace fs = std::filesystem;

using ::testing::HasSubstr;
using ::testing::Not;

const fs::path root = KEHOACH_SOURCE_DIR;

std::vector<fs::path> all_plans() {
    std::vector<fs::path> plans;
    for (const char* folder : {"fixtures/plans", "fixtures/cases", "tests/acceptance/plans"})
        for (const auto& entry : fs::directory_iterator(root / folder))
            if (fs::exists(entry.path() / "plan.md")) plans.push_back(entry.path());
    std::ranges::sort(plans);
    return plans;
}

std::string paper_data_of(const fs::path& path, const plan::Overrides& overrides = {}) {
    Diagnostics diagnostics;
    const auto plan = plan::load_plan(path, overrides, diagnostics);
    return plan ? plan::paper_data(*plan, plan::Progress::kept_back) : to_text(diagnostics, Language::english);
}

class PaperData : public ::testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "paper-data-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
    }
    void TearDown() override { fs::remove_all(folder_); }

    // The bytes of the papers, by file name.
    std::map<std::string, std::string> build(const fs::path& plan, const plan::Overrides& overrides = {}) {
        Job job;
        job.plans = {plan};
        job.overrides = overrides;
        job.output_folder = folder_ / ("out-" + std::to_string(++builds_));
        job.name = "a";
        // The workbook is no paper: its sheets for work have the office's own notes.
        job.formats = {Format::docx, Format::pdf};
        job.date = {2026, 1, 2};
        job.templates = root / "templates";
        job.fonts = root / "fonts";
        const Result result = run(job);
        EXPECT_FALSE(result.plans[0].diagnostics.has_errors())
            << to_text(result.plans[0].diagnostics, Language::english);
        std::map<std::string, std::string> papers;
        for (const fs::path& file : result.plans[0].files)
            papers[file.filename().string()] = read_file(file);
        return papers;
    }

    // What travels in the PDF of a plan.
    std::string attached(const std::map<std::string, std::string>& papers) {
        write_file(folder_ / "a.pdf", papers.at("a.pdf"));
        const std::string command = "qpdf --show-attachment=plan.json " + (folder_ / "a.pdf").string() +
                                    " > " + (folder_ / "attached" / "plan.json").string();
        fs::create_directories(folder_ / "attached");
        EXPECT_EQ(std::system(command.c_str()), 0);
        return read_file(folder_ / "attached" / "plan.json");
    }

    void expect_the_same_papers(const fs::path& plan, const plan::Overrides& overrides = {}) {
        const auto papers = build(plan, overrides);
        attached(papers);
        const auto again = build(folder_ / "attached" / "plan.json");
        ASSERT_EQ(again.size(), papers.size());
        for (const auto& [name, bytes] : papers)
            EXPECT_TRUE(again.at(name) == bytes) << name;
    }

    fs::path folder_;
    int builds_ = 0;
};

class PaperDataOf : public PaperData, public ::testing::WithParamInterface<fs::path> {};

TEST_P(PaperDataOf, PrintsTheSamePapersAgain) { expect_the_same_papers(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Plans, PaperDataOf, ::testing::ValuesIn(all_plans()), [](const auto& parameter) {
    std::string name = parameter.param.filename().string();
    std::ranges::replace(name, '-', '_');
    return name;
});

TEST_F(PaperData, HasTheValuesOfTheCommandLine) {
    expect_the_same_papers(root / "fixtures" / "cases" / "small-plan",
                           {{"number", "47"}, {"date", "2026-02-09"}, {"status", "draft"}});
}

// A small plan with an agency of its own; `annex` is the rest of its only annex.
void write_plan(const fs::path& folder, const std::string& agency, const std::string& annex) {
    write_file(
        folder / "plan.md",
        "---\nformat: kehoach-plan/1\ntitle: T\nagency: agency.yaml\nannexes: [phu-luc.yaml]\n---\nMột.\n");
    write_file(folder / "agency.yaml",
               "format: kehoach-agency/1\nname: Ủy ban nhân dân xã A\nlevel: commune\nplace: A\n"
               "heading: [ỦY BAN NHÂN DÂN, XÃ A]\nsymbol: UBND\n" +
                   agency);
    write_file(folder / "phu-luc.yaml",
               "format: kehoach-annex/1\nlabel: Phụ lục\ntitle: VIỆC\ncolumns:\n"
               "  - {title: STT, role: number}\n  - {title: Việc, role: task}\n" +
                   annex);
}

TEST_F(PaperData, CarriesTheHouseStyleItself) {
    write_plan(folder_ / "plan", "rules: nha.yaml\n", "tasks:\n  - {number: 1, cells: [Việc một]}\n");
    write_file(folder_ / "plan" / "nha.yaml",
               "format: kehoach-house-style/1\npage: {left: 35mm}\nstyles: {than-bai: {size: 13pt}}\n");
    expect_the_same_papers(folder_ / "plan");
    const std::string data = read_file(folder_ / "attached" / "plan.json");
    EXPECT_THAT(data, HasSubstr("\"left\": \"35mm\""));
    EXPECT_THAT(data, Not(HasSubstr("nha.yaml")));
}

TEST_F(PaperData, KeepsTheOfficesOwnNotesInTheOffice) {
    write_plan(folder_ / "plan",
               "posts: [Chủ tịch-mật]\nsigners: [{name: Người-mật, post: Chủ tịch-mật}]\nrules: "
               "duong-dan-mat.yaml\n",
               "tasks:\n  - {id: I.1, number: 1, cells: [Việc một], status: doing, progress: 40, result: "
               "ket-qua-mat,\n"
               "     note: ghi-chu-mat, source: nguon-mat I.1, state: adapted}\n"
               "left-out:\n  - {source: nguon-mat I.2, task: viec-bo-mat, reason: ly-do-mat}\n");
    write_file(folder_ / "plan" / "duong-dan-mat.yaml", "format: kehoach-house-style/1\n");
    const std::string data = paper_data_of(folder_ / "plan");
    EXPECT_THAT(data, HasSubstr("Việc một"));
    for (const char* secret : {"-mật", "-mat", "doing", "progress", "adapted", "agency.yaml"})
        EXPECT_THAT(data, Not(HasSubstr(secret)));
}

}  // namespace
}  // namespace kehoach::job
