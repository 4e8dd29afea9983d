// Deadlines as people write them: the due columns of the five seed documents, and what else offices type.
#include "plan/deadline.h"

#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace kehoach::plan {
namespace {

struct Case {
    const char* text;
    DeadlineKind kind;
    const char* start;  // ISO, or empty
    const char* end;
};

using enum DeadlineKind;

// In a plan for 2026.
const std::vector<Case> cases{
    // 000: UBND xã Thụy Hùng
    {"Trước ngày 10/02/2026", before, "", "2026-02-09"},
    {"Quý I/2026", range, "2026-01-01", "2026-03-31"},
    {"Thường xuyên", recurring, "", ""},
    {"Trong năm 2026", range, "2026-01-01", "2026-12-31"},
    {"Khi được cơ quan có thẩm quyền giao phối hợp đóng góp dự thảo quy định về thủ tục hành chính, quy định "
     "liên "
     "quan đến hoạt động kinh doanh tại dự thảo văn bản quy phạm pháp luật",
     conditional, "", ""},
    {"Quý II, III/2026", range, "2026-04-01", "2026-09-30"},
    {"Trong năm 2026, khi có văn bản triển khai của cấp trên", conditional, "2026-01-01", "2026-12-31"},
    {"Theo kế hoạch và khả năng cân đối ngân sách năm 2026", conditional, "", ""},
    // 001: UBND xã Sơn Vĩ
    {"Trước 14/12/2025", before, "", "2025-12-13"},
    {"Tháng 01/2026", range, "2026-01-01", "2026-01-31"},
    {"Hằng quý, năm", recurring, "", ""},
    {"Quý I, II/2026", range, "2026-01-01", "2026-06-30"},
    {"6 tháng, 1 năm", recurring, "", ""},
    {"Quý IV/2026", range, "2026-10-01", "2026-12-31"},
    {"Định kỳ", recurring, "", ""},
    // 002: UBND tỉnh Lạng Sơn
    {"Quý III/2026", range, "2026-07-01", "2026-09-30"},
    {"Khi được cơ quan có thẩm quyền giao xây dựng dự thảo quy định về thủ tục hành chính", conditional, "",
     ""},
    // 003: UBND xã Lợi Bác
    {"Tháng 02/2026 (Đã hoàn thành)", range, "2026-02-01", "2026-02-28"},
    {"Quý II/2026", range, "2026-04-01", "2026-06-30"},
    {"Hằng năm", recurring, "", ""},
    {"Năm 2026", range, "2026-01-01", "2026-12-31"},
    {"Sau khi Trung ương ban hành hướng dẫn xây dựng Chiến lược quốc gia về chuyển đổi số", conditional, "",
     ""},
    {"Sau khi Đề án của Trung ương, tỉnh ban hành", conditional, "", ""},
    // 004: UBND xã Vĩnh Linh
    {"Trước ngày 15/01/2026", before, "", "2026-01-14"},
    {"(Sau khi có Kế hoạch của UBND tỉnh)", conditional, "", ""},
    {"Theo thời gian yêu cầu và quy định của Sở Nội vụ về chế độ thông tin báo cáo", conditional, "", ""},
    {"Trước 25/11/2026", before, "", "2026-11-24"},
    {"Trước ngày 31/01/2026", before, "", "2026-01-30"},
    {"Sau khi UBND tỉnh ban hành Kế hoạch", conditional, "", ""},
    {"Quý III, IV", range, "2026-07-01", "2026-12-31"},
    {"Quý IV năm 2026", range, "2026-10-01", "2026-12-31"},
    {"Quý I năm 2026", range, "2026-01-01", "2026-03-31"},
    {"Nhiệm vụ thường xuyên", recurring, "", ""},
    {"Định kỳ hoặc đột xuất", recurring, "", ""},
    {"Theo Kế hoạch", conditional, "", ""},
    {"Theo Kế hoạch của tỉnh", conditional, "", ""},
    {"Theo quy định", conditional, "", ""},
    {"Sau khi có hướng dẫn của UBND tỉnh", conditional, "", ""},
    {"Tháng 12/2025", range, "2025-12-01", "2025-12-31"},
    // single days
    {"Ngày 20/11/2026", day, "2026-11-20", "2026-11-20"},
    {"15/6", day, "2026-06-15", "2026-06-15"},
    {"Ngày 05 tháng 6 năm 2026", day, "2026-06-05", "2026-06-05"},
    {"8h00 ngày 20.11.2026", day, "2026-11-20", "2026-11-20"},
    {"15-01-2026", day, "2026-01-15", "2026-01-15"},
    // before: "trước" leaves the day out, "chậm nhất" and "đến hết" keep it
    {"Hoàn thành trước ngày 30/6", before, "", "2026-06-29"},
    {"Trước tháng 3/2026", before, "", "2026-02-28"},
    {"Trước Quý II/2026", before, "", "2026-03-31"},
    {"Trước ngày 15 tháng 12 năm 2026", before, "", "2026-12-14"},
    {"Chậm nhất ngày 15/12/2026", before, "", "2026-12-15"},
    {"Chậm nhất là ngày 15/12/2026.", before, "", "2026-12-15"},
    {"Chậm nhất trước ngày 15/12/2026", before, "", "2026-12-14"},
    {"Đến hết ngày 31/12/2026", before, "", "2026-12-31"},
    {"Đến năm 2030", before, "", "2030-12-31"},
    {"Trước 17h00 ngày 15/3/2026", before, "", "2026-03-15"},
    {"Từ nay đến hết năm 2026", before, "", "2026-12-31"},
    // after
    {"Sau ngày 15/3/2026", after, "2026-03-16", ""},
    {"Từ ngày 01/7/2026", after, "2026-07-01", ""},
    // ranges
    {"Từ ngày 01/3 đến ngày 30/4/2026", range, "2026-03-01", "2026-04-30"},
    {"Từ tháng 3 đến tháng 6/2026", range, "2026-03-01", "2026-06-30"},
    {"Tháng 10, 11, 12/2026", range, "2026-10-01", "2026-12-31"},
    {"Tháng 3 - 6/2026", range, "2026-03-01", "2026-06-30"},
    {"Tháng 6 và tháng 12", range, "2026-06-01", "2026-12-31"},
    {"Ngày 21-22/3/2026", range, "2026-03-21", "2026-03-22"},
    {"Quý I - IV/2026", range, "2026-01-01", "2026-12-31"},
    {"Qúy 1, 2", range, "2026-01-01", "2026-06-30"},
    {"Quí II và quí III năm 2026", range, "2026-04-01", "2026-09-30"},
    {"Quý IV/2026 - Quý I/2027", range, "2026-10-01", "2027-03-31"},
    {"Quý IV đến Quý I/2027", range, "2026-10-01", "2027-03-31"},
    {"6 tháng đầu năm 2026", range, "2026-01-01", "2026-06-30"},
    {"Sáu tháng cuối năm", range, "2026-07-01", "2026-12-31"},
    {"Cuối năm 2026", range, "2026-01-01", "2026-12-31"},
    {"Cuối tháng 6", range, "2026-06-01", "2026-06-30"},
    {"Giai đoạn 2026 - 2030", range, "2026-01-01", "2030-12-31"},
    {"Năm 2026-2030", range, "2026-01-01", "2030-12-31"},
    {"Cả năm", range, "2026-01-01", "2026-12-31"},
    {"12/2026", range, "2026-12-01", "2026-12-31"},
    {"Tháng 02", range, "2026-02-01", "2026-02-28"},
    // recurring
    {"Hàng tháng", recurring, "", ""},
    {"Trước ngày 15 hằng tháng", recurring, "", ""},
    {"Tháng 12 hàng năm", recurring, "", ""},
    {"Theo định kỳ hằng quý", recurring, "", ""},
    {"Thường xuyên, theo quy định", recurring, "", ""},
    {"Quý, 6 tháng, năm", recurring, "", ""},
    {"Báo cáo 6 tháng và năm", recurring, "", ""},
    // conditional
    {"Ngay sau khi có hướng dẫn", conditional, "", ""},
    {"Khi có yêu cầu", conditional, "", ""},
    {"Đột xuất", conditional, "", ""},
    {"Trong 15 ngày kể từ ngày ban hành", conditional, "", ""},
    {"Trước kỳ họp HĐND xã", conditional, "", ""},
    {"Theo Kế hoạch hằng năm của tỉnh", conditional, "", ""},
    {"Quý II/2026, sau khi có hướng dẫn của Sở Nội vụ", conditional, "2026-04-01", "2026-06-30"},
    // nothing that a calendar can say
    {"", unknown, "", ""},
    {"Đang thực hiện", unknown, "", ""},
    {"31/02/2026", unknown, "", ""},
    {"Ngày 236/6/2022", unknown, "", ""},
    {"Đầu tháng 3/2026", unknown, "", ""},
    {"Năm học 2025-2026", unknown, "", ""},
    {"Trước ngày 15/6 và 15/12/2026", unknown, "", ""},
};

std::string iso(const std::optional<Date>& date) { return date ? to_iso(*date) : ""; }

class DeadlineTable : public testing::TestWithParam<Case> {};

TEST_P(DeadlineTable, IsRead) {
    const Case& expected = GetParam();
    const Deadline deadline = read_deadline(expected.text, 2026);
    EXPECT_EQ(deadline.text, expected.text);
    EXPECT_EQ(to_string(deadline.kind), to_string(expected.kind)) << expected.text;
    EXPECT_EQ(iso(deadline.start), expected.start) << expected.text;
    EXPECT_EQ(iso(deadline.end), expected.end) << expected.text;
}

INSTANTIATE_TEST_SUITE_P(RealStrings, DeadlineTable, testing::ValuesIn(cases));

TEST(Deadline, WithoutAnyYearHasNoDays) {
    const Deadline deadline = read_deadline("Quý III, IV", std::nullopt);
    EXPECT_EQ(deadline.kind, range);
    EXPECT_EQ(deadline.start, std::nullopt);
    EXPECT_EQ(deadline.end, std::nullopt);
}

TEST(Deadline, ItsOwnYearNeedsNoPlanYear) {
    EXPECT_EQ(iso(read_deadline("Trước ngày 01/3/2028", std::nullopt).end), "2028-02-29");
}

TEST(Deadline, KeepsItsWordsAsTheyAre) {
    EXPECT_EQ(read_deadline("(Sau khi có Kế hoạch của UBND tỉnh)", 2026).text,
              "(Sau khi có Kế hoạch của UBND tỉnh)");
}

}  // namespace
}  // namespace kehoach::plan
