// The number and the date of a paper as people write them.
#include <gtest/gtest.h>

#include "plan_folder.h"

namespace kehoach::plan {
namespace {

// The number that is read, or what is said about it: "slug hint".
std::string number(const std::string& typed) {
    PlanFolder folder;
    folder.write_plan("number: \"" + typed + "\"\n", "x\n");
    const auto plan = folder.load();
    if (plan) return plan->slots.number.value_or("none");
    const Diagnostic& said = folder.diagnostics.all().at(0);
    return said.slug + " " + (said.arguments.size() > 1 ? said.arguments[1] : "");
}

std::string date(const std::string& typed) {
    PlanFolder folder;
    folder.write_plan("date: \"" + typed + "\"\n", "x\n");
    if (folder.load()) return "read";
    const Diagnostic& said = folder.diagnostics.all().at(0);
    return said.slug + " " + (said.arguments.size() > 1 ? said.arguments[1] : "");
}

TEST(NumberSlot, KeepsTheNumberAsTyped) {
    EXPECT_EQ(number("47"), "47");
    EXPECT_EQ(number(" 047 "), "047");
    EXPECT_EQ(number("47a"), "47a");
    EXPECT_EQ(number("12đ"), "12đ");
    EXPECT_EQ(number("  "), "none");
}

TEST(NumberSlot, TakesNoSymbol) {
    EXPECT_EQ(number("47/KH-UBND"), "number-with-symbol 47");
    EXPECT_EQ(number("Số: 47"), "number-with-symbol 47");
    EXPECT_EQ(number("số 047/KH"), "number-with-symbol 047");
    EXPECT_EQ(number("47abc"), "number-with-symbol 47");
}

TEST(NumberSlot, TakesNothingElse) {
    for (const char* typed : {"chưa có", "…", "yes", "1e3", "4 7", "1234567"})
        EXPECT_EQ(number(typed), "bad-number ") << typed;
}

TEST(DateSlot, IsReadInItsForms) {
    for (const char* typed : {"2026-02-09", "9/2/2026", "2026-02", "2026", ""})
        EXPECT_EQ(date(typed), "read") << typed;
}

TEST(DateSlot, IsGuessedInOthers) {
    for (const char* typed :
         {"9-2-2026", "2026/02/09", "9.2.2026", "09.02.26", "ngày 09 tháng 02 năm 2026", "09/02/26"})
        EXPECT_EQ(date(typed), "date-form 2026-02-09") << typed;
    EXPECT_EQ(date("02/2026"), "date-form 2026-02");
    EXPECT_EQ(date("Tháng 2 năm 2026"), "date-form 2026-02");
}

TEST(DateSlot, IsNotGuessedWithoutAYearOrADay) {
    for (const char* typed :
         {"31/4", "9/2", "hôm nay", "2026-13-45-1", "31.2.2026", "Quý II", "09/02/2026 08:00"})
        EXPECT_EQ(date(typed).substr(0, 9), "bad-date ") << typed;
}

}  // namespace
}  // namespace kehoach::plan
