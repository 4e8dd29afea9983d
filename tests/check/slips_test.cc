// The text rules on sentences: what they find, and what they must leave alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"

namespace kehoach::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Slips, LeaveTheNeighbourOfAnotherWordAlone) {
    EXPECT_THAT(findings_of("Bố trí các nhân viên có năng lực./."), IsEmpty());
    EXPECT_THAT(findings_of("Bố trí các nhân có năng lực./."), ElementsAre("CT-03 các nhân"));
}

TEST(Slips, FindAWordCutByAComma) {
    EXPECT_THAT(findings_of("Các đơn vị phối, hợp thực hiện./."), ElementsAre("CT-04 phối,"));
}

TEST(Slips, LeaveAbbreviationsNamesAndAddressesAlone) {
    EXPECT_THAT(findings_of("Sử dụng ứng dụng VNeID tại địa chỉ https://dichvucong.gov.vn theo hướng dẫn./."),
                IsEmpty());
    EXPECT_THAT(
        findings_of("Phối hợp với tỉnh Đắk Lắk và xã Mường Kim trong công tác phòng, chống thiên tai./."),
        IsEmpty());
}

TEST(Slips, AskForASyllableOnlyWhereTheyHaveOne) {
    const std::vector<Finding> found =
        ExamplePlan("Các đơn vị thưc hiện nhiệm vụ; siêuvănbản kèm theo./.").findings();
    ASSERT_THAT(shown(found), ElementsAre("CT-01 thưc", "CT-01 siêuvănbản"));
    EXPECT_EQ(found[0].remedy(Language::vietnamese), "sửa lại chính tả: \"thực\"?");
    EXPECT_EQ(found[1].remedy(Language::vietnamese), "sửa lại chính tả");
}

TEST(Slips, ReadHeadingsInCapitals) {
    EXPECT_THAT(findings_of("# I. TỐ CHỨC THỰC HIỆN\nCác đơn vị thực hiện./."), ElementsAre("CT-02 TỐ CHỨC"));
}

TEST(Slips, TellTheSameWordInTwoCompoundsFromARepetition) {
    EXPECT_THAT(findings_of("Tổng hợp các nội dung về tài chính chính sách của xã./."), IsEmpty());
    EXPECT_THAT(findings_of("Tổng hợp các các nội dung của xã./."), ElementsAre("CT-06 các các"));
}

TEST(Slips, PointAtTheWordInsideAQuotedCell) {
    const ExamplePlan example(
        "Nhiệm vụ tại Phụ lục kèm theo./.\n===\n"
        "- [\"Xây dựng \\\"Kế hoạch\\\", tố chức thực hiện\", Kế hoạch, Công an xã, Phòng Kinh tế, Quý "
        "I/2026]\n"
        "total: Tổng cộng 01 nhiệm vụ./.");
    const std::vector<Finding> findings = example.findings();
    ASSERT_THAT(shown(findings), ElementsAre("CT-02 tố chức"));
    EXPECT_EQ(findings[0].place.file, "phu-luc.yaml");
    EXPECT_EQ(findings[0].place.source_line.substr(0, 11), "  - {number");
    EXPECT_GT(findings[0].place.column, 40);
}

}  // namespace
}  // namespace kehoach::check
