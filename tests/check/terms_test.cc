// Terms whose capitals the decree settles.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"

namespace kehoach::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Terms, LeaveThePeopleOfAFixedNameSmall) {
    for (const char* line : {"Tặng danh hiệu Anh hùng Lực lượng vũ trang nhân dân./.",
                             "Kiện toàn Ban Thanh tra nhân dân của xã./.",
                             "Củng cố thế trận an ninh nhân dân, chiến tranh nhân dân./.",
                             "Phối hợp với Quỹ tín dụng nhân dân cho vay vốn./."})
        EXPECT_THAT(findings_of(line), IsEmpty()) << line;
    EXPECT_THAT(findings_of("Huy động sức mạnh của nhân dân./."), ElementsAre("VH-09 nhân dân"));
}

}  // namespace
}  // namespace kehoach::check
