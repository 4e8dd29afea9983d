#include "fill/texts.h"

#include <gtest/gtest.h>

namespace kehoach::fill {
namespace {

Rules rules_with_blanks() {
    Rules rules;
    rules.blanks = {{"number", 5}, {"day", 4}, {"month", 4}, {"year", 4}, {"blank", 3}};
    return rules;
}

std::string printed(const std::string& typed, const plan::Plan& plan) {
    Diagnostics diagnostics;
    const plan::Text text = plan::parse_text(typed, {}, diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    const Rules rules = rules_with_blanks();
    const References references(plan, {}, diagnostics);
    return document::printed(Texts(plan, rules, references).paragraph("x", text));
}

TEST(Texts, PrintsASlotsValueAsTheDecreeWritesIt) {
    plan::Plan plan;
    plan.slots = {"7", {}, 2026, 3, 9};
    EXPECT_EQ(printed("số {number}/KH-UBND ngày {day} tháng {month} năm {year}", plan),
              "số 07/KH-UBND ngày 09 tháng 3 năm 2026");
}

TEST(Texts, PrintsABlankForAnEmptySlot) {
    EXPECT_EQ(printed("số{_}{number}/KH", plan::Plan()),
              "số\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/KH");
}

TEST(Texts, GivesFootnoteMarksTheirNumbers) {
    plan::Plan plan;
    plan.footnotes = {{"b", {}, {}}, {"a", {}, {}}};
    EXPECT_EQ(printed("x[^a] y[^b]", plan), "x[2] y[1]");
}

TEST(Texts, WritesZerosOnlyWhereTheDecreeDoes) {
    EXPECT_EQ(month_as_printed(1), "01");
    EXPECT_EQ(month_as_printed(2), "02");
    EXPECT_EQ(month_as_printed(3), "3");
    EXPECT_EQ(month_as_printed(12), "12");
    EXPECT_EQ(day_as_printed(5), "05");
    EXPECT_EQ(day_as_printed(31), "31");
    EXPECT_EQ(two_digits("9"), "09");
    EXPECT_EQ(two_digits("10"), "10");
    EXPECT_EQ(two_digits("5a"), "5a");
}

TEST(Texts, MakesASlotOfThePlainNameOfASigner) {
    Diagnostics diagnostics;
    const plan::Plan plan;
    const Rules rules = rules_with_blanks();
    const References references(plan, {}, diagnostics);
    const Texts texts(plan, rules, references);
    const auto name = texts.signer("x", plan::parse_text("Nguyễn Văn A", {}, diagnostics));
    EXPECT_EQ(std::get<document::Slot>(name.content.at(0)).name, document::SlotName::signer);
    const auto marked = texts.signer("x", plan::parse_text("Nguyễn *Văn* A", {}, diagnostics));
    EXPECT_EQ(marked.content.size(), 3u);
}

}  // namespace
}  // namespace kehoach::fill
