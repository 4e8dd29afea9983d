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
