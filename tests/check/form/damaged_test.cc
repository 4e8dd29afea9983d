// What is said of a finished paper that cannot be read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/form/sample.h"
#include "papers/read.h"

namespace kehoach::check::form {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string complaint(const std::string& bytes, const std::string& name, Language language) {
    Diagnostics diagnostics;
    EXPECT_FALSE(papers::read_paper(bytes, name, diagnostics));
    return to_text(diagnostics, language);
}

TEST(DamagedPaper, IsNotCalledAWorkbook) {
    const std::string sound = sample_bytes("letter", "docx");
    const std::string half = sound.substr(0, sound.size() / 2);
    EXPECT_THAT(complaint(half, "a.docx", Language::vietnamese),
                AllOf(HasSubstr("[damaged-archive]"), HasSubstr("Word"), Not(HasSubstr("bảng tính"))));
    EXPECT_THAT(complaint(half, "a.docx", Language::english),
                AllOf(HasSubstr("Word"), Not(HasSubstr("workbook"))));
}

TEST(DamagedPaper, IsToldInOneLanguage) {
    EXPECT_EQ(complaint("%PDF-1.7\nnothing else", "a.pdf", Language::vietnamese),
              "a.pdf: lỗi: tệp PDF bị hỏng, không đọc được [damaged-pdf]\n"
              "    gợi ý: chép lại tệp từ nơi gửi, hoặc xuất lại PDF từ văn bản gốc\n");
}

}  // namespace
}  // namespace kehoach::check::form
