// The word lists: that all of them are read, and that ordinary words of plans are no slips.
#include "check/lexicon.h"

#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include "check/example_plan.h"

namespace kehoach::check {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

const fs::path lists = fs::path(KEHOACH_SOURCE_DIR) / "templates" / "check";

// A copy of the lists that a test may take one away from.
class CopiedLists {
  public:
    CopiedLists() {
        std::string pattern = (fs::temp_directory_path() / "kehoach-lists-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp");
        folder_ = pattern;
        fs::copy(lists, folder_, fs::copy_options::recursive);
    }
    CopiedLists(const CopiedLists&) = delete;
    CopiedLists& operator=(const CopiedLists&) = delete;
    ~CopiedLists() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    // What loading says when `name` is missing.
    std::string said_without(const fs::path& name) const {
        const fs::path aside = folder_.string() + "-aside";
        fs::rename(folder_ / name, aside);
        Diagnostics diagnostics;
        Lexicon::load(folder_, diagnostics);
        fs::rename(aside, folder_ / name);
        return to_text(diagnostics, Language::english);
    }

  private:
    fs::path folder_;
};

TEST(Lexicon, ReadsEveryListOfItsFolder) {
    const CopiedLists copy;
    for (const fs::directory_entry& entry : fs::directory_iterator(lists)) {
        const fs::path name = entry.path().filename();
        EXPECT_THAT(copy.said_without(name), HasSubstr(name.string()));
    }
}

TEST(Lexicon, KnowsOrdinaryWordsThatAreOneLetterFromCompounds) {
    const std::vector<std::string> sentences{
        "Xây dựng nông thôn mới kiểu mẫu, mở rộng cổng trường, sân phơi, nhà kho, phòng họp",
        "Tổ chức hội thao, hội thi; các đội thi biểu diễn dân ca",
        "Sửa máy phát điện, máy bơm, công tơ, đường cấp phối; thuê đất làm bàn học",
        "Điều trị tiêu chảy cấp tính, tự đo huyết áp, lật úp dụng cụ chứa nước",
        "Gửi công điện khẩn đến các thôn; quay số trúng thưởng"};
    for (const std::string& sentence : sentences)
        EXPECT_THAT(findings_of(sentence + "./."), IsEmpty()) << sentence;
}

TEST(Lexicon, KeepsSlipsThatAreWordsThemselvesFromPassing) {
    EXPECT_THAT(findings_of("Các đơn vị thuộc cấp tính triển khai./."),
                testing::ElementsAre("CT-02 cấp tính"));
    EXPECT_THAT(findings_of("Công tắc cải cách hành chính được thực hiện./."),
                testing::ElementsAre("CT-02 Công tắc"));
}

}  // namespace
}  // namespace kehoach::check
