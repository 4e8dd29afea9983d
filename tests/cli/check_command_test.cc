#include "cli/check_command.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include "base/files.h"
#include "cli/run.h"
#include "writers/ooxml/zip.h"

namespace kehoach::cli {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Outcome {
    int code = 0;
    std::string out;
    std::string err;
};

class CheckCommand : public testing::Test {
  protected:
    CheckCommand() {
        std::string pattern = (std::filesystem::temp_directory_path() / "kehoach-cli-check-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
    }
    ~CheckCommand() override { std::filesystem::remove_all(folder_); }

    std::string plan(const std::string& body) const {
        std::ofstream(folder_ / "plan.md", std::ios::binary)
            << "---\nformat: kehoach-plan/1\ntitle: Chuyển đổi số xã A năm 2026\ndate: 2026-02-09\nnumber: "
               "12\n"
               "agency: {name: Ủy ban nhân dân xã A, level: commune, place: A, heading: [ỦY BAN NHÂN DÂN, XÃ "
               "A], "
               "symbol: UBND}\nsigner: {authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], name: Nguyễn Văn An}\n"
               "recipients: [\"Lưu: VT\"]\n---\n"
            << body;
        return folder_.string();
    }

    static Outcome run_program(const std::vector<std::string>& words) {
        Environment environment;
        environment.program = KEHOACH_PROGRAM;
        std::ostringstream out, err;
        const int code = run(words, environment, out, err);
        return {code, out.str(), err.str()};
    }

  private:
    std::filesystem::path folder_;
};

TEST_F(CheckCommand, ACleanPlanEndsWithZero) {
    const Outcome outcome = run_program({"check", plan("Các đơn vị thực hiện./.\n"), "--lang", "en"});
    EXPECT_EQ(outcome.out + outcome.err, "0 errors, 0 warnings, 0 notes\n");
    EXPECT_EQ(outcome.code, done);
}

TEST_F(CheckCommand, AnErrorEndsWithTwo) {
    const Outcome outcome = run_program({"check", plan("Các đơn vị tố chức thực hiện./.\n")});
    EXPECT_EQ(outcome.code, input_errors);
    EXPECT_THAT(outcome.out,
                StartsWith("plan.md:10:12: lỗi: \"tố chức\" có lẽ viết nhầm từ \"tổ chức\" [CT-02]\n"));
    EXPECT_THAT(outcome.out, HasSubstr("1 lỗi, 0 cảnh báo, 0 ghi chú\n"));
}

TEST_F(CheckCommand, AWarningEndsWithThree) {
    const Outcome outcome = run_program({"check", plan("Các đơn vị thực hiện.\n")});
    EXPECT_EQ(outcome.code, done_with_warnings);
    EXPECT_THAT(outcome.out, HasSubstr("[KT-01]"));
}

TEST_F(CheckCommand, JsonIsAloneOnTheOutput) {
    const Outcome outcome = run_program({"check", plan("Các đơn vị thực hiện.\n"), "--format", "json"});
    EXPECT_EQ(outcome.code, done_with_warnings);
    EXPECT_THAT(outcome.out, StartsWith("{\n  \"format\": \"kehoach-findings/1\""));
    EXPECT_EQ(outcome.err, "");
}

TEST_F(CheckCommand, APlanThatCannotBeReadIsAnError) {
    const Outcome outcome = run_program({"check", plan("Theo chú thích[^1].\n")});
    EXPECT_EQ(outcome.code, input_errors);
    EXPECT_THAT(outcome.err, HasSubstr("[footnote-without-text]"));
}

TEST_F(CheckCommand, CountsTheErrorsOfReading) {
    const Outcome outcome = run_program({"check", plan("") + "/nothere"});
    EXPECT_THAT(outcome.out, HasSubstr("1 lỗi, 0 cảnh báo, 0 ghi chú\n"));
    EXPECT_EQ(outcome.code, input_errors);
}

TEST_F(CheckCommand, SeveralPlansAreToldApart) {
    const std::string folder = plan("Các đơn vị thực hiện.\n");
    const Outcome outcome = run_program({"check", folder, folder});
    EXPECT_THAT(outcome.out, StartsWith(folder + "/plan.md:10:1:"));
}

TEST_F(CheckCommand, RefusesAnUnknownFormatAndNoPlan) {
    EXPECT_EQ(run_program({"check", "x", "--format", "xml"}).code, usage);
    EXPECT_EQ(run_program({"check"}).code, usage);
}

TEST_F(CheckCommand, RefusesWhatItWouldLeaveUndone) {
    for (const std::vector<std::string>& words : {std::vector<std::string>{"check", "a.docx", "--fix"},
                                                  {"check", "a.pdf", "-o", "nhan-xet"},
                                                  {"check", "--rules", "--format", "json"}})
        EXPECT_EQ(run_program(words).code, usage) << words.back();
    EXPECT_THAT(run_program({"check", "a.docx", "--fix"}).err,
                HasSubstr("--fix chỉ dùng cho kế hoạch; \"a.docx\" là văn bản đã có"));
}

TEST_F(CheckCommand, ListsTheRules) {
    const Outcome outcome = run_program({"check", "--rules", "--lang", "en"});
    EXPECT_EQ(outcome.code, done);
    EXPECT_THAT(outcome.out, HasSubstr("\n| DT-02 | E | a day below 10 has a zero before it | "));
}

TEST_F(CheckCommand, FixMendsThePlanShowsTheLinesAndReportsWhatIsLeft) {
    const std::string folder = plan("Các  đơn vị tố chức thực hiện , báo cáo./.\n");
    const Outcome outcome = run_program({"check", "--fix", folder, "--lang", "en"});
    EXPECT_THAT(outcome.out, StartsWith("--- plan.md\n+++ plan.md\n@@ -10 +10 @@\n"
                                        "-Các  đơn vị tố chức thực hiện , báo cáo./.\n"
                                        "+Các đơn vị tố chức thực hiện, báo cáo./.\n"));
    EXPECT_THAT(outcome.out, HasSubstr("plan.md:10:12: "));
    EXPECT_THAT(outcome.out, HasSubstr("1 error, 0 warnings, 0 notes\n"));
    std::ifstream file(std::filesystem::path(folder) / "plan.md");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    EXPECT_THAT(text, testing::EndsWith("---\nCác đơn vị tố chức thực hiện, báo cáo./.\n"));
}

TEST_F(CheckCommand, FixLeavesASuppressedFinding) {
    const std::string folder = plan("Các đơn vị thực hiện , báo cáo./.\n");
    std::ofstream(std::filesystem::path(folder) / "check.yaml")
        << "format: kehoach-check/1\nsuppress:\n  - {rule: FT-09, reason: trích nguyên văn}\n";
    const Outcome outcome = run_program({"check", "--fix", folder, "--lang", "en"});
    EXPECT_EQ(outcome.out + outcome.err, "0 errors, 0 warnings, 0 notes\n");
}

TEST_F(CheckCommand, WritesAWordCopyWithTheFindingsInItsMargin) {
    const std::filesystem::path folder = plan("Các đơn vị tố chức thực hiện./.\n");
    const std::filesystem::path copies = folder / "copies";
    const Outcome outcome =
        run_program({"check", folder, "-o", copies, "--date", "2026-02-09", "--lang", "en"});
    const std::filesystem::path file = copies / (folder.filename().string() + ".check.docx");
    EXPECT_EQ(outcome.err, "wrote " + file.string() + "\n");
    EXPECT_EQ(outcome.code, input_errors);
    std::string comments;
    for (const writers::ooxml::ZipEntry& entry : writers::ooxml::read_zip(read_file(file)))
        if (entry.name == "word/comments.xml") comments = entry.bytes;
    EXPECT_THAT(comments, HasSubstr("w:author=\"kehoach\" w:date=\"2026-02-09T00:00:00Z\""));
    EXPECT_THAT(comments, HasSubstr("[CT-02] "));
}

TEST_F(CheckCommand, LeavesAWordCopyThatSomebodyEdited) {
    const std::filesystem::path folder = plan("Các đơn vị tố chức thực hiện./.\n");
    const std::filesystem::path copies = folder / "copies";
    run_program({"check", folder, "-o", copies});
    const std::filesystem::path file = copies / (folder.filename().string() + ".check.docx");
    std::ofstream(file, std::ios::app) << "edited";
    const Outcome outcome = run_program({"check", folder, "-o", copies, "--lang", "en"});
    EXPECT_THAT(outcome.err, HasSubstr("[edited-output]"));
    EXPECT_TRUE(read_file(file).ends_with("edited"));
}

}  // namespace
}  // namespace kehoach::cli
