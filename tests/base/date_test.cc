#include "base/date.h"

#include <gtest/gtest.h>

namespace kehoach {
namespace {

TEST(Date, KnowsTheLengthOfEveryMonth) {
    EXPECT_EQ(days_in_month(2026, 1), 31);
    EXPECT_EQ(days_in_month(2026, 2), 28);
    EXPECT_EQ(days_in_month(2024, 2), 29);
    EXPECT_EQ(days_in_month(1900, 2), 28);
    EXPECT_EQ(days_in_month(2000, 2), 29);
    EXPECT_EQ(days_in_month(2026, 4), 30);
    EXPECT_EQ(days_in_month(2026, 13), 0);
    EXPECT_EQ(days_in_month(2026, 0), 0);
}

TEST(Date, ExistsOnlyInTheCalendar) {
    EXPECT_EQ(make_date(2026, 2, 28), (Date{2026, 2, 28}));
    EXPECT_FALSE(make_date(2026, 2, 29));
    EXPECT_FALSE(make_date(2026, 2, 0));
    EXPECT_FALSE(make_date(2026, 13, 1));
    EXPECT_FALSE(make_date(0, 1, 1));
    EXPECT_FALSE(make_date(10000, 1, 1));
    EXPECT_TRUE(make_date(9999, 12, 31));
}

TEST(Date, IsReadInBothForms) {
    EXPECT_EQ(parse_date("2026-02-09"), (Date{2026, 2, 9}));
    EXPECT_EQ(parse_date("09/02/2026"), (Date{2026, 2, 9}));
    EXPECT_EQ(parse_date("9/2/2026"), (Date{2026, 2, 9}));
}

TEST(Date, IsNotReadInOtherForms) {
    for (const char* text :
         {"", "2026", "2026-02", "2026-2-9", "31/02/2026", "9/2/26", "9/2", "2026/02/09", " 2026-02-09",
          "2026-02-09 ", "09-02-2026", "9/2/2026/1", "+9/2/2026", "9//2026", "2026-02-0x", "009/02/2026"}) {
        EXPECT_FALSE(parse_date(text)) << text;
    }
}

TEST(Date, NeighboursCrossMonthsAndYears) {
    EXPECT_EQ(next_day({2024, 2, 28}), (Date{2024, 2, 29}));
    EXPECT_EQ(next_day({2026, 2, 28}), (Date{2026, 3, 1}));
    EXPECT_EQ(next_day({2026, 12, 31}), (Date{2027, 1, 1}));
    EXPECT_EQ(previous_day({2026, 1, 15}), (Date{2026, 1, 14}));
    EXPECT_EQ(previous_day({2026, 3, 1}), (Date{2026, 2, 28}));
    EXPECT_EQ(previous_day({2000, 1, 1}), (Date{1999, 12, 31}));
}

TEST(Date, IsWrittenWithAllDigits) {
    EXPECT_EQ(to_iso({2026, 2, 9}), "2026-02-09");
    EXPECT_EQ(to_iso({1, 12, 31}), "0001-12-31");
}

TEST(Date, CountsSecondsFrom1970) {
    EXPECT_EQ(to_unix_time({1970, 1, 1}), 0);
    EXPECT_EQ(to_unix_time({1969, 12, 31}), -86400);
    EXPECT_EQ(to_unix_time({2026, 2, 9}), 1770595200);
    EXPECT_EQ(from_unix_time(1770595200), (Date{2026, 2, 9}));
    EXPECT_EQ(from_unix_time(1770595200 + 86399), (Date{2026, 2, 9}));
    EXPECT_EQ(from_unix_time(-1), (Date{1969, 12, 31}));
}

TEST(Date, GoesToSecondsAndBackOnEveryDayOfFourCenturies) {
    Date day{1800, 1, 1};
    while (day < Date{2200, 1, 1}) {
        ASSERT_EQ(from_unix_time(to_unix_time(day)), day);
        const Date next = next_day(day);
        ASSERT_LT(day, next);
        ASSERT_EQ(previous_day(next), day);
        ASSERT_TRUE(make_date(next.year, next.month, next.day));
        day = next;
    }
}

}  // namespace
}  // namespace kehoach
