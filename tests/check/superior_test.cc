// The superior's departments and its name in a commune's plan.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"

namespace kehoach::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Superior, DepartmentsAreNotToldWhatToDo) {
    EXPECT_THAT(
        findings_of("# I. NHIỆM VỤ\n1. Sở Khoa học và Công nghệ chủ trì, theo dõi các nhiệm vụ.\n2. Giao Sở "
                    "Nội vụ tham mưu UBND tỉnh.\n3. Công an tỉnh chủ trì kiểm tra./."),
        ElementsAre("CS-07 Sở Khoa học và Công nghệ", "CS-07 Sở Nội vụ", "CS-07 Công an tỉnh"));
}

TEST(Superior, DepartmentsMayBeAskedAndFollowed) {
    for (const char* line :
         {"Đề nghị Sở Nội vụ hướng dẫn, theo dõi./.", "Các đơn vị thực hiện hướng dẫn của Sở Tài chính./.",
          "Phòng Kinh tế phối hợp với Sở Công Thương triển khai thực hiện./.",
          "Cơ sở dữ liệu được triển khai thống nhất./.", "Báo cáo Sở Y tế trước ngày 15 hằng tháng./."})
        EXPECT_THAT(findings_of(line), IsEmpty()) << line;
}

TEST(Superior, DoesNotIssueThePlan) {
    EXPECT_THAT(
        findings_of("UBND tỉnh Phú Thọ xây dựng Kế hoạch thực hiện như sau:\n# I. NHIỆM VỤ\nCác đơn vị thực "
                    "hiện.\nTrên đây là Kế hoạch của Ủy ban nhân dân tỉnh Phú Thọ./."),
        ElementsAre("CS-09 UBND tỉnh Phú Thọ", "CS-09 Ủy ban nhân dân tỉnh Phú Thọ"));
}

TEST(Superior, MayHaveIssuedWhatIsCarriedOut) {
    for (const char* line :
         {"Thực hiện Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Phú "
          "Thọ về cải cách hành chính, Ủy ban nhân dân xã Hòa Bình ban hành Kế hoạch như sau:",
          "Ủy ban nhân dân tỉnh Phú Thọ ban hành Kế hoạch thì các đơn vị rà soát, thực hiện."})
        EXPECT_THAT(findings_of(std::string(line) + "\n# I. NHIỆM VỤ\nCác đơn vị thực hiện./."), IsEmpty())
            << line;
}

}  // namespace
}  // namespace kehoach::check
