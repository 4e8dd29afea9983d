#include "cli/build_command.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kehoach::cli {
namespace {

constexpr Date today{2026, 1, 2};

Environment environment(std::optional<std::string> epoch = std::nullopt) {
    Environment made;
    made.today = today;
    made.source_date_epoch = std::move(epoch);
    return made;
}

job::Job parse(const std::vector<std::string>& words, std::optional<std::string> epoch = std::nullopt) {
    return read_build(Arguments(words, build_command().options), environment(std::move(epoch)));
}

struct Outcome {
    int code = 0;
    std::string out;
    std::string err;
};

Outcome run_program(const std::vector<std::string>& words) {
    std::ostringstream out, err;
    const int code = run(words, environment(), out, err);
    return {code, out.str(), err.str()};
}

// The first line of a usage error, without the program's name.
std::string error_of(const std::vector<std::string>& words) {
    const Outcome outcome = run_program(words);
    EXPECT_EQ(outcome.code, usage) << outcome.out << outcome.err;
    const std::string prefix = "kehoach: ";
    return outcome.err.substr(prefix.size(), outcome.err.find('\n') - prefix.size());
}

TEST(Options, BuildWithNothingButAPlan) {
    const job::Job job = parse({"ke-hoach"});
    EXPECT_EQ(job.plans, std::vector<std::filesystem::path>{"ke-hoach"});
    EXPECT_EQ(job.output_folder, "out");
    EXPECT_EQ(job.formats.size(), 3u);
    EXPECT_EQ(job.date, today);
    EXPECT_FALSE(job.force);
    EXPECT_TRUE(job.attach_data);
}

TEST(Options, TakeEveryOptionOfBuild) {
    const job::Job job =
        parse({"a",     "-o",          "d",     "--formats", "pdf,docx", "--name",     "n",
               "--set", "number=47",   "--set", "title=a=b", "--date",   "2026-02-09", "--fonts",
               "f",     "--templates", "t",     "--strict",  "--force",  "--no-data"});
    EXPECT_EQ(job.output_folder, "d");
    EXPECT_FALSE(job.attach_data);
    EXPECT_EQ(job.formats, (std::set{job::Format::docx, job::Format::pdf}));
    EXPECT_EQ(job.name, "n");
    EXPECT_EQ(job.overrides, (plan::Overrides{{"number", "47"}, {"title", "a=b"}}));
    EXPECT_EQ(job.date, (Date{2026, 2, 9}));
    EXPECT_EQ(job.fonts, "f");
    EXPECT_EQ(job.templates, "t");
    EXPECT_TRUE(job.strict);
    EXPECT_TRUE(job.force);
}

TEST(Options, TakeTheDateFromTheEnvironmentUnlessGiven) {
    EXPECT_EQ(parse({"a"}, "1770595200").date, (Date{2026, 2, 9}));
    EXPECT_EQ(parse({"a", "--date", "2025-12-31"}, "1770595200").date, (Date{2025, 12, 31}));
    EXPECT_THROW(parse({"a"}, "yesterday"), UsageError);
    EXPECT_THROW(parse({"a"}, "99999999999999999999"), UsageError);
}

TEST(Options, SayInOurWordsWhatIsWrong) {
    EXPECT_EQ(error_of({"build", "a", "--fonst", "x"}),
              "không có tùy chọn --fonst; có phải là --fonts không?");
    EXPECT_EQ(error_of({"biuld", "a"}), "không có lệnh \"biuld\"; có phải là build không?");
    EXPECT_EQ(error_of({"build"}), "thiếu thư mục kế hoạch; viết kehoach build THƯ-MỤC");
    EXPECT_EQ(error_of({"build", "a", "-o"}), "tùy chọn --output cần đúng một giá trị đi kèm");
    EXPECT_EQ(error_of({"build", "a", "--formats", "pdf,dox"}),
              "--formats không có định dạng \"dox\"; viết docx, xlsx, pdf cách nhau bằng dấu phẩy");
    EXPECT_EQ(error_of({"build", "a", "--set", "number"}),
              "--set cần dạng tên=giá trị, ví dụ --set number=47, không phải \"number\"");
    EXPECT_EQ(error_of({"build", "a", "--set", "nubmer=4"}),
              "--set không có tên \"nubmer\"; có phải là number không?");
    EXPECT_EQ(error_of({"build", "a", "b", "--name", "x"}), "--name chỉ dùng khi có một kế hoạch");
    EXPECT_EQ(error_of({"build", "a", "--name", "x/y"}), "--name \"x/y\" không dùng làm tên tệp được");
    EXPECT_EQ(error_of({"build", "a", "--date", "31/02/2026"}),
              "--date \"31/02/2026\" không phải là ngày; viết như 2026-02-09");
    EXPECT_EQ(error_of({"build", "a", "--lang", "fr"}), "--lang chỉ có vi hoặc en");
}

TEST(Options, KnowADashThatStandsForAHyphen) {
    EXPECT_EQ(error_of({"build", "a", "–o", "x"}),
              "\"–o\" bắt đầu bằng dấu gạch dài; gõ lại bằng dấu gạch nối: -o");
    EXPECT_EQ(error_of({"build", "a", "—-name", "x"}),
              "\"—-name\" bắt đầu bằng dấu gạch dài; gõ lại bằng dấu gạch nối: --name");
    EXPECT_EQ(error_of({"build", "a", "–force"}),
              "\"–force\" bắt đầu bằng dấu gạch dài; gõ lại bằng dấu gạch nối: --force");
}

TEST(Options, RefuseAnEmptyValue) {
    EXPECT_EQ(error_of({"build", "a", "-o", ""}), "tùy chọn --output có giá trị để trống");
    EXPECT_EQ(error_of({"build", ""}), "có tên tệp hoặc thư mục để trống trong dòng lệnh");
}

TEST(Options, SayItInEnglishWhenAsked) {
    EXPECT_EQ(error_of({"--lang", "en", "build"}), "no plan is named; write kehoach build FOLDER");
    EXPECT_EQ(error_of({"build", "--lang", "en"}), "no plan is named; write kehoach build FOLDER");
    EXPECT_EQ(error_of({"build", "--lang=en", "a", "--force=1"}), "the option --force takes no value");
}

TEST(Options, NameTheHelpPageOfTheCommand) {
    using ::testing::HasSubstr;
    EXPECT_THAT(run_program({"diff"}).err, HasSubstr("Gõ kehoach diff --help để xem cách dùng.\n"));
    EXPECT_THAT(run_program({"--lang", "en", "build"}).err,
                HasSubstr("Type kehoach build --help for help.\n"));
    EXPECT_THAT(run_program({"biuld"}).err, HasSubstr("Gõ kehoach --help để xem cách dùng.\n"));
}

TEST(Options, ShowHelpAndVersion) {
    EXPECT_EQ(run_program({}).out, overview(Language::vietnamese));
    EXPECT_EQ(run_program({"--help"}).out, overview(Language::vietnamese));
    EXPECT_EQ(run_program({"help", "--lang", "en"}).out, overview(Language::english));
    EXPECT_EQ(run_program({"build", "--help"}).out, build_command().help.vietnamese);
    EXPECT_EQ(run_program({"help", "build"}).out, build_command().help.vietnamese);
    EXPECT_EQ(run_program({"--version"}).out.substr(0, 8), "kehoach ");
}

// Each command's page lists each of its options, in both languages.
TEST(Commands, SayEveryOptionInTheirHelp) {
    for (const Command& command : commands())
        for (const Language language : {Language::vietnamese, Language::english})
            for (const Option& option : command.options) {
                const std::string name = "--" + option.name.substr(0, option.name.find(','));
                EXPECT_THAT(command.help.in(language), ::testing::ContainsRegex("\n  (-., )?" + name + " "));
            }
}

TEST(Commands, StandInTheOverview) {
    for (const Command& command : commands()) {
        EXPECT_NE(overview(Language::vietnamese).find("kehoach " + command.usage.vietnamese),
                  std::string::npos);
        EXPECT_NE(overview(Language::english).find(command.summary.english), std::string::npos);
    }
}

}  // namespace
}  // namespace kehoach::cli
