#include "cli/report_options.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kehoach::cli {
namespace {

job::ReportSetup read(const std::vector<std::string>& words,
                      const std::vector<std::string>& forms = {"text", "json", "xlsx", "docx"}) {
    const Arguments arguments(words, report_options());
    Environment environment;
    environment.program = KEHOACH_PROGRAM;
    std::ostringstream out, err;
    return read_report({arguments, environment, Language::vietnamese, out, err}, forms);
}

std::string error_of(const std::vector<std::string>& words,
                     const std::vector<std::string>& forms = {"text", "json", "xlsx", "docx"}) {
    try {
        read(words, forms);
    } catch (const UsageError& error) {
        return error.vietnamese;
    }
    return {};
}

TEST(ReportOptions, TakeTheFormFromTheEndingOfTheFile) {
    EXPECT_EQ(read({"-o", "a.xlsx"}).format, job::ReportFormat::xlsx);
    EXPECT_EQ(read({"-o", "a.DOCX"}).format, job::ReportFormat::docx);
    EXPECT_EQ(read({"-o", "a.json"}).format, job::ReportFormat::json);
    EXPECT_EQ(read({"-o", "a.txt"}).format, job::ReportFormat::text);
    EXPECT_EQ(read({}).format, job::ReportFormat::text);
}

TEST(ReportOptions, RefuseAnEndingThatContradictsTheForm) {
    EXPECT_EQ(
        error_of({"--format", "xlsx", "-o", "a.docx"}),
        "--format xlsx không khớp với đuôi của tên tệp \"a.docx\"; đặt đuôi .xlsx, hoặc viết --format docx");
    EXPECT_EQ(error_of({"--format", "docx", "-o", "a"}),
              "--format docx không khớp với đuôi của tên tệp \"a\"; đặt đuôi .docx");
    EXPECT_EQ(error_of({"--format", "json", "-o", "a.txt"}), "");
}

TEST(ReportOptions, RefuseAFormThatTheCommandLacks) {
    EXPECT_EQ(error_of({"-o", "a.docx"}, {"text", "json", "xlsx"}),
              "--format không có dạng \"docx\"; viết một trong: text, json, xlsx");
}

TEST(ReportOptions, NameTheKindOfTheFileThatIsMissing) {
    EXPECT_EQ(error_of({"--format", "xlsx"}), "thiếu -o TỆP: tên tệp Excel sẽ ghi");
    EXPECT_EQ(error_of({"--format", "docx"}), "thiếu -o TỆP: tên tệp Word sẽ ghi");
}

}  // namespace
}  // namespace kehoach::cli
