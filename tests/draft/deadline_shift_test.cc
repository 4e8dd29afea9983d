#include "draft/deadline_shift.h"

#include <gtest/gtest.h>

namespace kehoach::draft {
namespace {

TEST(DaysEarlier, MovesEachDayInItsForm) {
    EXPECT_EQ(days_earlier("Trước ngày 15/01/2026", 5, 2026), "Trước ngày 10/01/2026");
    EXPECT_EQ(days_earlier("Trước 15/3 và 01/10", 5, 2026), "Trước 10/03 và 26/09");
}

TEST(DaysEarlier, SaysTheYearWhenItBecomesAnother) {
    EXPECT_EQ(days_earlier("Trước ngày 03/01", 5, 2026), "Trước ngày 29/12/2025");
}

TEST(DaysEarlier, LeavesOtherWords) {
    for (const char* words : {"Quý I/2026", "Tháng 01/2026", "Thường xuyên", "31/02/2026", "118/2025/NĐ-CP"})
        EXPECT_EQ(days_earlier(words, 5, 2026), words);
}

}  // namespace
}  // namespace kehoach::draft
