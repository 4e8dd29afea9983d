// Mentions of annexes in the text.
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"

namespace kehoach::check {
namespace {

using testing::Contains;
using testing::Not;
using testing::StartsWith;

// Of a plan with one annex.
std::vector<std::string> findings_beside_an_annex(const std::string& body) {
    return findings_of(body +
                       "\n===\n- [Ban hành Kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý I/2026]\n");
}

TEST(AnnexMentions, HaveAllNumbersOfAList) {
    for (const char* list : {"Phụ lục I, II", "Phụ lục I và II", "Phụ lục II", "Phụ lục I, II và III"})
        EXPECT_THAT(
            findings_beside_an_annex("Các đơn vị thực hiện nhiệm vụ tại " + std::string(list) + "./."),
            Contains(StartsWith("PL-13")))
            << list;
}

TEST(AnnexMentions, EndWhereTheListDoes) {
    EXPECT_THAT(findings_beside_an_annex("Các đơn vị thực hiện nhiệm vụ tại Phụ lục I, mục V./."),
                Not(Contains(StartsWith("PL-13"))));
}

}  // namespace
}  // namespace kehoach::check
