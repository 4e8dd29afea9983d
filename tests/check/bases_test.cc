// Bases: lines of their own, and the sentence that begins with one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"

namespace kehoach::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

constexpr std::string_view law = "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024";
constexpr std::string_view lead_in =
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Phú Thọ về cải cách "
    "hành "
    "chính năm 2026, Ủy ban nhân dân xã Hòa Bình ban hành Kế hoạch như sau:";
constexpr std::string_view rest = "\n# I. NHIỆM VỤ\nCác đơn vị thực hiện./.";

std::string heading(std::string_view base) { return "bases: [\"" + std::string(base) + "\"]\n---\n"; }

std::vector<std::string> found_in(const std::string& lines) { return findings_of(lines + std::string(rest)); }

TEST(Bases, LeaveTheSentenceThatLeadsIntoThePlanItsColon) {
    EXPECT_THAT(found_in(std::string(lead_in)), IsEmpty());
}

TEST(Bases, MayGoOnInTheSentenceThatLeadsIntoThePlan) {
    for (const char* sign : {";", "."})
        EXPECT_THAT(found_in(std::string(law) + sign + "\n" + std::string(lead_in)), IsEmpty()) << sign;
    EXPECT_THAT(found_in(std::string(law) + ",\n" + std::string(lead_in)),
                ElementsAre(StartsWith("CC-03 Căn cứ Luật")));
}

TEST(Bases, OfTheHeadingEndBeforeASentenceOfTheBody) {
    EXPECT_THAT(found_in(heading(std::string(law) + ".") +
                         "Căn cứ tình hình thực tế, Ủy ban nhân dân xã giao các đơn vị các nhiệm vụ sau."),
                IsEmpty());
}

TEST(Bases, MayOpenWithAProposalOrWhatIsCarriedOut) {
    for (const char* base : {"Theo đề nghị của Trưởng phòng Kinh tế.", "Xét đề nghị của Công an xã."})
        EXPECT_THAT(found_in(heading(base)), IsEmpty()) << base;
}

TEST(Bases, OfTheBodyStillEndWithAFullStop) {
    EXPECT_THAT(found_in(std::string(law) + ";"), ElementsAre(StartsWith("CC-03 Căn cứ Luật")));
}

}  // namespace
}  // namespace kehoach::check
