// Markers that lines are meant to begin with.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"

namespace kehoach::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Markers, WithASlashAreNone) {
    EXPECT_THAT(findings_of("1/ Rà soát văn bản./."), ElementsAre("ST-02 1/"));
    EXPECT_THAT(findings_of("1/3 diện tích đất của xã là rừng./."), IsEmpty());
}

TEST(Markers, HaveASpaceBehindThem) {
    EXPECT_THAT(findings_of("1.Rà soát văn bản.\na)Báo cáo kết quả.\n-Văn phòng theo dõi./."),
                ElementsAre("DC-01 1.Rà", "DC-01 a)Báo", "DC-01 -Văn"));
    EXPECT_THAT(findings_of("A.B là hai nhóm đối tượng của Kế hoạch./."), IsEmpty());
}

}  // namespace
}  // namespace kehoach::check
