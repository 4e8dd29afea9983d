#include "draft/review_remarks.h"

#include <filesystem>

#include <gtest/gtest.h>
#include <stdlib.h>

#include "base/files.h"
#include "plan/load.h"

namespace kehoach::draft {
namespace {

namespace fs = std::filesystem;

class ReviewRemarks : public testing::Test {
  protected:
    ReviewRemarks() {
        std::string pattern = (fs::temp_directory_path() / "kehoach-remarks-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
        write_file(folder_ / "plan.md",
                   "---\nformat: kehoach-plan/1\ntitle: Cải cách hành chính xã A năm 2026\n"
                   "agency: {name: Ủy ban nhân dân xã A, level: commune, place: A, heading: [ỦY BAN NHÂN "
                   "DÂN, XÃ A], "
                   "symbol: UBND}\nsigner: {authority: [CHỦ TỊCH], name: Nguyễn Văn An}\n"
                   "recipients: [\"Lưu: VT\"]\nannexes: [phu-luc.yaml]\n---\nThực hiện trên địa bàn xã./.\n");
        write_file(
            folder_ / "phu-luc.yaml",
            "format: kehoach-annex/1\nlabel: Phụ lục\ntitle: NHIỆM VỤ\ncolumns:\n"
            "  - {title: STT, role: number}\n  - {title: Nhiệm vụ, role: task}\n"
            "  - {title: Chủ trì, role: lead}\ngroups:\n  - number: I\n    label: Chỉ đạo\n    tasks:\n"
            "      - {id: I.1, number: 1, cells: [Kiểm tra các phòng của xã, Văn phòng xã]}\n");
        Diagnostics diagnostics;
        plan_ = plan::load_plan(folder_, {}, diagnostics);
        EXPECT_TRUE(plan_) << to_text(diagnostics, Language::english);
    }
    ~ReviewRemarks() override { fs::remove_all(folder_); }

    // "file:line:column+length text" of the only remark.
    std::string remark(const ReviewItem& item) const {
        const auto remarks = review_remarks({item}, *plan_);
        const Place& place = remarks.at(0).place;
        return place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + "+" +
               std::to_string(place.length) + " " + remarks[0].comment.text;
    }

    fs::path folder_;
    std::optional<plan::Plan> plan_;
};

TEST_F(ReviewRemarks, StandAtTheWordsThatWereChanged) {
    EXPECT_EQ(remark({"I.1", "task", "các phòng của tỉnh", "các phòng của xã", "cap-xa", "", Sure::high}),
              "phu-luc.yaml:12:47+16 [cap-xa, chắc chắn] Của cấp trên: các phòng của tỉnh");
}

TEST_F(ReviewRemarks, StandAtTheCellWhoseWordsAreGone) {
    EXPECT_EQ(remark({"I.1", "lead", "Sở Nội vụ", "", "don-vi", "Xem lại", Sure::low}),
              "phu-luc.yaml:12:65+12 [don-vi, chưa rõ] Của cấp trên: Sở Nội vụ\nXem lại");
}

TEST_F(ReviewRemarks, StandInTheBodyAndAtTheTitle) {
    EXPECT_EQ(remark({"body", "body", "địa bàn tỉnh", "địa bàn xã", "cap-xa", "", Sure::medium}),
              "plan.md:9:16+10 [cap-xa, cần xem lại] Của cấp trên: địa bàn tỉnh");
    EXPECT_EQ(remark({"title", "title", "tỉnh B", "xã A", "ten", "", Sure::high}),
              "plan.md:3:28+4 [ten, chắc chắn] Của cấp trên: tỉnh B");
}

TEST_F(ReviewRemarks, SayWhatWasKept) {
    EXPECT_EQ(remark({"I.1", "lead", "Văn phòng xã", "Văn phòng xã", "don-vi", "không rõ đơn vị", Sure::low}),
              "phu-luc.yaml:12:65+12 [don-vi, chưa rõ] Giữ nguyên của cấp trên: không rõ đơn vị");
}

}  // namespace
}  // namespace kehoach::draft
