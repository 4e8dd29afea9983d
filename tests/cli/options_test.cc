#include "cli/options.h"

#include <gtest/gtest.h>

namespace kehoach::cli {
namespace {

constexpr Date today{2026, 1, 2};

Parsed parse(const std::vector<std::string>& arguments, std::optional<std::string> epoch = std::nullopt) {
    return parse_options(arguments, today, epoch);
}

std::string error_of(const std::vector<std::string>& arguments) {
    const Parsed parsed = parse(arguments);
    if (!parsed.error) return "";
    return parsed.options.language == Language::english ? parsed.error->english : parsed.error->vietnamese;
}

TEST(Options, BuildWithNothingButAPlan) {
    const Parsed parsed = parse({"build", "ke-hoach"});
    ASSERT_FALSE(parsed.error);
    EXPECT_EQ(parsed.options.command, Command::build);
    EXPECT_EQ(parsed.options.job.plans, std::vector<std::filesystem::path>{"ke-hoach"});
    EXPECT_EQ(parsed.options.job.output_folder, "out");
    EXPECT_EQ(parsed.options.job.formats.size(), 3u);
    EXPECT_EQ(parsed.options.job.date, today);
    EXPECT_FALSE(parsed.options.job.force);
}

TEST(Options, TakeEveryOptionOfBuild) {
    const Parsed parsed =
        parse({"build",   "a",     "-o",          "d",     "--formats", "pdf,docx", "--name",
               "n",       "--set", "number=47",   "--set", "title=a=b", "--date",   "2026-02-09",
               "--fonts", "f",     "--templates", "t",     "--strict",  "--force"});
    ASSERT_FALSE(parsed.error);
    const job::Job& job = parsed.options.job;
    EXPECT_EQ(job.output_folder, "d");
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
    EXPECT_EQ(parse({"build", "a"}, "1770595200").options.job.date, (Date{2026, 2, 9}));
    EXPECT_EQ(parse({"build", "a", "--date", "2025-12-31"}, "1770595200").options.job.date,
              (Date{2025, 12, 31}));
    EXPECT_TRUE(parse({"build", "a"}, "yesterday").error);
    EXPECT_TRUE(parse({"build", "a"}, "99999999999999999999").error);
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

TEST(Options, SayItInEnglishWhenAsked) {
    EXPECT_EQ(error_of({"--lang", "en", "build"}), "no plan is named; write kehoach build FOLDER");
    EXPECT_EQ(error_of({"build", "--lang", "en"}), "no plan is named; write kehoach build FOLDER");
    EXPECT_EQ(error_of({"build", "--lang=en", "a", "--force=1"}), "the option --force takes no value");
}

TEST(Options, ShowHelpAndVersion) {
    EXPECT_EQ(parse({}).options.command, Command::help);
    EXPECT_EQ(parse({"--help"}).options.command, Command::help);
    EXPECT_EQ(parse({"build", "--help"}).options.help_topic, "build");
    EXPECT_EQ(parse({"--version"}).options.command, Command::version);
    for (const Language language : {Language::vietnamese, Language::english})
        for (const char* option : {"--output", "--formats", "--name", "--set", "--date", "--fonts",
                                   "--templates", "--strict", "--force", "--lang", "--help"})
            EXPECT_NE(help_text("build", language).find(option), std::string::npos) << option;
}

}  // namespace
}  // namespace kehoach::cli
