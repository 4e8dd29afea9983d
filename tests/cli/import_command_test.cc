#include "cli/import_command.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include "cli/run.h"

namespace kehoach::cli {
namespace {

using testing::HasSubstr;

struct Outcome {
    int code = 0;
    std::string out;
    std::string err;
};

class ImportCommand : public testing::Test {
  protected:
    ImportCommand() {
        std::string pattern = (std::filesystem::temp_directory_path() / "kehoach-cli-import-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        write("plan.md",
              "---\nformat: kehoach-plan/1\ntitle: Chuyển đổi số xã A năm 2026\ndate: 2026-02-09\n"
              "agency: {name: Ủy ban nhân dân xã A, level: commune, place: A, heading: [ỦY BAN NHÂN DÂN, XÃ "
              "A], "
              "symbol: UBND}\nannexes: [a.yaml]\n---\nNội dung\n");
        write("a.yaml",
              "format: kehoach-annex/1\ntitle: NHIỆM VỤ\ncolumns:\n  - {title: Nhiệm vụ, role: task}\n"
              "  - {title: Chủ trì, role: lead}\ntasks:\n  - cells: [Báo cáo, Phòng A]\n");
    }
    ~ImportCommand() override { std::filesystem::remove_all(folder_); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder_ / name, std::ios::binary) << text;
    }
    std::string name() const { return folder_.filename().string(); }
    std::string read(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream(folder_ / name, std::ios::binary).rdbuf();
        return text.str();
    }

    Outcome import(std::vector<std::string> words) const {
        words.insert(words.begin(), {"import", (folder_ / "bang.csv").string(), "--into", folder_.string()});
        return run_program(words);
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

TEST_F(ImportCommand, ShowsWhatWouldChange) {
    write("bang.csv", "Nhiệm vụ;Chủ trì\nBáo cáo;Phòng B\n");
    const Outcome outcome = import({});
    EXPECT_EQ(outcome.out,
              "bang.csv:2: 1/1 \"Báo cáo\", Chủ trì: \"Phòng A\" → \"Phòng B\"\n"
              "1 ô sửa, 0 dòng thêm, 0 dòng bỏ; chưa ghi gì, thêm --apply để ghi vào kế hoạch\n");
    EXPECT_EQ(outcome.err, "");
    EXPECT_EQ(outcome.code, done);
    EXPECT_THAT(read("a.yaml"), HasSubstr("[Báo cáo, Phòng A]"));
}

TEST_F(ImportCommand, WritesWhenItIsAskedTo) {
    write("bang.csv", "Nhiệm vụ;Chủ trì\nBáo cáo;Phòng B\n");
    const Outcome outcome = import({"--apply", "--lang", "en"});
    EXPECT_THAT(outcome.out, HasSubstr("1 cell changed, 0 rows added, 0 rows removed\n"));
    EXPECT_EQ(outcome.code, done);
    EXPECT_THAT(read("a.yaml"), HasSubstr("[Báo cáo, Phòng B]"));
}

TEST_F(ImportCommand, EndsWithThreeWhenAColumnIsLeftOut) {
    write("bang.csv", "Nhiệm vụ;Chủ trì;Ý kiến\nBáo cáo;Phòng A;x\n");
    EXPECT_EQ(import({}).code, done_with_warnings);
}

TEST_F(ImportCommand, EndsWithTwoWhenTheTableCannotBeUnderstood) {
    write("bang.csv", "a;b\nc;d\n");
    const Outcome outcome = import({"--apply"});
    EXPECT_EQ(outcome.code, input_errors);
    EXPECT_THAT(outcome.err, HasSubstr("[import-no-table]"));
}

TEST_F(ImportCommand, SaysThatErrorsKeepItFromWriting) {
    write("bang.csv",
          "Mã;Nhiệm vụ;Chủ trì;Trạng thái;Tiến độ;Kết quả;Ghi chú theo dõi\n"
          "1/1;Báo cáo;Phòng A;Chưa thực hiện;;;\n1/7;Việc;Phòng A;Chưa thực hiện;;;\n");
    const Outcome outcome = import({"--apply"});
    EXPECT_THAT(outcome.err, HasSubstr("[import-unknown-id]"));
    EXPECT_EQ(outcome.out, "chưa ghi gì, vì còn 1 lỗi ở trên\n");
    EXPECT_EQ(outcome.code, input_errors);
}

TEST_F(ImportCommand, DoesNotAskForApplyWhereErrorsAreInTheWay) {
    write("bang.csv",
          "Mã;Nhiệm vụ;Chủ trì;Trạng thái;Tiến độ;Kết quả;Ghi chú theo dõi\n"
          "1/1;Báo cáo;Phòng B;Chưa thực hiện;;;\n1/7;Việc;Phòng A;Chưa thực hiện;;;\n");
    EXPECT_THAT(
        import({"--apply", "--lang", "en"}).out,
        HasSubstr(
            "1 cell changed, 0 rows added, 0 rows removed; nothing is written, because of 1 error above\n"));
    EXPECT_THAT(read("a.yaml"), HasSubstr("[Báo cáo, Phòng A]"));
}

TEST_F(ImportCommand, NamesThePlanThatHasNoTasks) {
    write("a.yaml",
          "format: kehoach-annex/1\ntitle: NHIỆM VỤ\ncolumns:\n  - {title: Nhiệm vụ, role: task}\n"
          "  - {title: Kinh phí}\ntasks:\n  - cells: [Báo cáo, \"\"]\n");
    write("bang.csv", "Nhiệm vụ;Chủ trì\nBáo cáo;Phòng B\n");
    const Outcome outcome = import({});
    EXPECT_EQ(outcome.code, input_errors);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("[import-no-tasks]"), HasSubstr("kế hoạch \"" + name() + "\"")));
}

TEST_F(ImportCommand, WantsATableAndAPlan) {
    EXPECT_EQ(run_program({"import"}).code, usage);
    EXPECT_EQ(run_program({"import", "bang.csv"}).code, usage);
    EXPECT_EQ(run_program({"import", "bang.csv", "a.csv", "--into", "x"}).code, usage);
    EXPECT_THAT(run_program({"import", "bang.csv"}).err, HasSubstr("--into"));
}

}  // namespace
}  // namespace kehoach::cli
