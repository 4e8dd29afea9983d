#include "plan/impossible_day.h"

#include <gtest/gtest.h>

namespace kehoach::plan {
namespace {

TEST(ImpossibleDay, IsInNoCalendar) {
    EXPECT_EQ(impossible_day("Trước ngày 31/02/2026"), "31/02/2026");
    EXPECT_EQ(impossible_day("Từ 01/4/2026 đến hết ngày 31 tháng 4 năm 2026"), "31/04/2026");
    for (const char* words : {"", "Trước ngày 28/02/2026", "Quý II/2026", "Tháng 13/2026", "Ngày 31/12"})
        EXPECT_EQ(impossible_day(words), std::nullopt) << words;
}

}  // namespace
}  // namespace kehoach::plan
