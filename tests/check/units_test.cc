// Units in running text: names, posts that are called after them, and common nouns.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"

namespace kehoach::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Units, LendTheirNamesToThePostThatHeadsThem) {
    EXPECT_THAT(
        findings_of("Trưởng phòng Kinh tế, Trưởng phòng Văn hóa - Xã hội chịu trách nhiệm thực hiện./."),
        IsEmpty());
    EXPECT_THAT(findings_of("Trưởng phòng Văn hóa – xã hội chịu trách nhiệm thực hiện./."),
                ElementsAre("DV-02 phòng Văn hóa – xã hội"));
}

TEST(Units, AreNotTheCommonNounsThatTheirNamesBeginWith) {
    EXPECT_THAT(
        findings_of("Lực lượng công an, chiến sĩ công an phối hợp tuần tra; làm tốt công tác văn phòng./."),
        IsEmpty());
}

TEST(Units, MayHaveTheAbbreviationsThatEverybodyWrites) {
    const std::string agency =
        "agency: {name: Ủy ban nhân dân xã Hòa Bình, short-name: UBND xã Hòa Bình, level: commune, place: "
        "Hòa Bình, "
        "heading: [ỦY BAN NHÂN DÂN, XÃ HÒA BÌNH], superior: {name: Ủy ban nhân dân tỉnh Phú Thọ, short-name: "
        "UBND "
        "tỉnh Phú Thọ}, symbol: UBND, posts: [Chủ tịch], units: [{name: Văn phòng Hội đồng nhân dân và Ủy "
        "ban nhân "
        "dân xã, abbreviation: VHXH}]}\n---\n";
    EXPECT_THAT(findings_of(agency + "Văn phòng HĐND và UBND xã theo dõi./."), IsEmpty());
    EXPECT_THAT(findings_of(agency + "Văn phòng HĐND&UBND xã theo dõi./."),
                ElementsAre("DV-02 Văn phòng HĐND&UBND"));
}

TEST(Units, HaveTheirCapitalsWhereTheLevelFollows) {
    EXPECT_THAT(findings_of("Giao công an xã tuần tra địa bàn./."), ElementsAre("DV-02 công an"));
    EXPECT_THAT(findings_of("Giao phòng Kinh tế theo dõi./."), ElementsAre("DV-02 phòng Kinh tế"));
}

}  // namespace
}  // namespace kehoach::check
