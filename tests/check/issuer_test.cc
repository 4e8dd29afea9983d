// The number of the document.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"

namespace kehoach::check {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

TEST(DocumentNumber, NeedsNoZeroOfTheAuthor) {
    for (const char* number : {"7", "\"07\"", "47", "120"})
        EXPECT_THAT(findings_of("number: " + std::string(number) + "\n---\nCác đơn vị thực hiện./."),
                    IsEmpty())
            << number;
}

TEST(DocumentNumber, WithoutItsZeroIsTheOneOfTheReferences) {
    EXPECT_THAT(findings_of("number: 7\n---\nNhiệm vụ tại Phụ lục kèm theo./.\n===\nreference: (Kèm theo Kế "
                            "hoạch số 07/KH-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân xã Hòa Bình)\n"
                            "- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý I/2026]\n"
                            "total: Tổng cộng 01 nhiệm vụ./."),
                Not(Contains(StartsWith("PL-06"))));
}

TEST(DocumentNumber, FillsItsSlotAsItIsPrinted) {
    EXPECT_THAT(
        findings_of("number: 7\n---\nNhiệm vụ tại Phụ lục kèm theo./.\n===\nreference: \"(Kèm theo Kế "
                    "hoạch số {number}/KH-UBND ngày {day} tháng {month} năm {year} của Ủy ban nhân dân xã "
                    "Hòa Bình)\"\n"
                    "- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý I/2026]\n"
                    "total: Tổng cộng 01 nhiệm vụ./."),
        IsEmpty());
}

// The place of the finding on a number, in a heading whose first lines are these.
Place place_of_number(const std::string& heading) {
    const std::vector<Finding> findings = ExamplePlan(heading + "\n---\nCác đơn vị thực hiện./.").findings();
    const auto found =
        std::ranges::find(findings, "NO-02", [](const Finding& each) { return each.rule->id; });
    if (found == findings.end()) return {};
    EXPECT_EQ(found->quote, "047");
    return found->place;
}

TEST(DocumentNumber, HasItsPlaceInAFinding) {
    const Place place = place_of_number("number: \"047\"");
    EXPECT_EQ(place.line, 2);
    EXPECT_EQ(place.column, 10);
    EXPECT_EQ(place.length, 3);
}

TEST(DocumentNumber, HasItsPlaceHoweverItIsTyped) {
    const Place place = place_of_number("copies: 100\nnumber:\n  '047'");
    EXPECT_EQ(place.line, 4);
    EXPECT_EQ(place.column, 4);
    EXPECT_EQ(place.length, 3);
}

}  // namespace
}  // namespace kehoach::check
