#include "fill/task_periods.h"

#include <gtest/gtest.h>

namespace kehoach::fill {
namespace {

constexpr int year = 2026;

TEST(TaskPeriods, ADayIsInItsQuarter) {
    EXPECT_STREQ(period_of(Date{2026, 3, 31}, "", "", year), "Quý I");
    EXPECT_STREQ(period_of(Date{2026, 4, 1}, "", "", year), "Quý II");
    EXPECT_STREQ(period_of(Date{2026, 12, 31}, "", "", year), "Quý IV");
}

TEST(TaskPeriods, ADayOfAnotherYearIsInNoQuarter) {
    EXPECT_STREQ(period_of(Date{2025, 12, 14}, "", "", year), other_year_period);
}

TEST(TaskPeriods, WordsWithoutADaySayWhetherItRecurs) {
    EXPECT_STREQ(period_of({}, "Hằng quý, năm", "", year), recurring_period);
    EXPECT_STREQ(period_of({}, "Khi có hướng dẫn", "", year), unknown_period);
    EXPECT_STREQ(period_of({}, "", "", year), unknown_period);
}

TEST(TaskPeriods, WhatIsFixedGoesOverTheWords) {
    EXPECT_STREQ(period_of({}, "6 tháng, 1 năm", recurring_period, year), recurring_period);
    EXPECT_STREQ(period_of(Date{2026, 3, 31}, "", heading_period, year), heading_period);
}

}  // namespace
}  // namespace kehoach::fill
