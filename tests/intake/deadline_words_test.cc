// Words for days that somebody has typed.
#include "intake/deadline_words.h"

#include <gtest/gtest.h>

namespace kehoach::intake {
namespace {

std::string words(const Days& days, const std::string& before) {
    return words_for(days, before, 2026).value_or("none");
}

TEST(DeadlineWords, KeepTheirForm) {
    EXPECT_EQ(words({"2026-03-01", "2026-03-31"}, "Tháng 01/2026"), "Tháng 03/2026");
    EXPECT_EQ(words({"2026-07-01", "2026-09-30"}, "Quý II/2026"), "Quý III/2026");
    EXPECT_EQ(words({"", "2026-12-31"}, "Trước ngày 15/01/2026"), "Trước ngày 01/01/2027");
    EXPECT_EQ(words({"2026-05-01", "2026-05-01"}, "Ngày 09/02/2026"), "Ngày 01/05/2026");
}

TEST(DeadlineWords, KeepTheirZeros) {
    EXPECT_EQ(words({"2026-05-01", "2026-05-31"}, "Tháng 4/2026"), "Tháng 5/2026");
    EXPECT_EQ(words({"2026-02-01", "2026-02-28"}, "Tháng 4/2026"), "Tháng 02/2026");
    EXPECT_EQ(words({"2026-05-01", "2026-05-31"}, "Tháng 04/2026"), "Tháng 05/2026");
    EXPECT_EQ(words({"", "2026-07-04"}, "Trước ngày 15/6/2026"), "Trước ngày 05/7/2026");
    EXPECT_EQ(words({"2026-07-04", "2026-07-04"}, "Ngày 5/6/2026"), "Ngày 4/7/2026");
}

TEST(DeadlineWords, KeepTheirWordsForMonthAndYear) {
    EXPECT_EQ(words({"2026-05-01", "2026-05-31"}, "Tháng 4 năm 2026"), "Tháng 5 năm 2026");
    EXPECT_EQ(words({"", "2026-07-04"}, "Trước ngày 15 tháng 6 năm 2026"), "Trước ngày 05 tháng 7 năm 2026");
    EXPECT_EQ(words({"2026-07-01", "2026-09-30"}, "Quý II năm 2026"), "Quý III năm 2026");
}

TEST(DeadlineWords, AreNoneWhereTheFormCannotSayIt) {
    EXPECT_EQ(words({"2026-03-01", "2026-03-30"}, "Tháng 01/2026"), "none");
    EXPECT_EQ(words({"2026-03-01", "2026-03-31"}, "Thường xuyên"), "none");
    EXPECT_EQ(words({"2026-03-01", "2026-03-31"}, "Trong tháng 01/2026"), "none");
    EXPECT_EQ(words({"", ""}, "Tháng 01/2026"), "none");
}

TEST(DeadlineWords, AreThePlainestWhereThereWereNone) {
    EXPECT_EQ(words({"2026-03-05", "2026-03-05"}, ""), "Ngày 05/03/2026");
    EXPECT_EQ(words({"2026-03-01", "2026-03-31"}, ""), "Tháng 03/2026");
    EXPECT_EQ(words({"2026-01-01", "2026-12-31"}, ""), "Năm 2026");
    EXPECT_EQ(words({"", "2026-03-31"}, ""), "none");
}

}  // namespace
}  // namespace kehoach::intake
