// Stars that mark nothing, and the two ways of putting tone marks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/example_plan.h"

namespace kehoach::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

std::string replacement_in(std::string_view body) {
    const std::vector<Finding> findings = ExamplePlan(body).findings();
    EXPECT_EQ(findings.size(), 1u) << body;
    return findings.empty() ? "" : findings.front().replacement.value_or("");
}

TEST(Stars, BehindAMarkArePutAtTheLastLetter) {
    EXPECT_EQ(replacement_in("*Các đơn vị rà soát văn bản.*\nVăn phòng theo dõi./."),
              "*Các đơn vị rà soát văn bản*.");
    EXPECT_EQ(replacement_in("Các đơn vị đạt **(100%)** chỉ tiêu được giao./."), "(**100**%)");
    EXPECT_EQ(
        replacement_in("- **Việc một: rà soát, bổ sung các quy định;**\n- Việc hai.\nVăn phòng theo dõi./."),
        "**Việc một: rà soát, bổ sung các quy định**;");
}

TEST(Stars, ThatAreSignsAreLeftAlone) {
    for (const char* body : {"Diện tích 5 * 3 * 2 m do thôn quản lý./.",
                             "(*) Số liệu của năm trước, (**) số liệu của năm nay./.",
                             "Các đơn vị **rà soát** văn bản, *báo cáo* kết quả./."})
        EXPECT_THAT(findings_of(body), IsEmpty()) << body;
}

TEST(ToneStyle, OfAUnitsNameIsTheAgencysOwn) {
    const std::string agency =
        "agency: {name: Ủy ban nhân dân xã Hòa Bình, short-name: UBND xã Hòa Bình, level: commune, place: "
        "Hòa Bình, "
        "heading: [ỦY BAN NHÂN DÂN, XÃ HÒA BÌNH], superior: {name: Ủy ban nhân dân tỉnh Phú Thọ, short-name: "
        "UBND "
        "tỉnh Phú Thọ}, symbol: UBND, posts: [Chủ tịch], units: [{name: Phòng Văn hoá - Xã hội, "
        "abbreviation: "
        "VHXH}]}\n---\n";
    EXPECT_THAT(findings_of(agency + "Ủy ban nhân dân xã giao Phòng Văn hoá - Xã hội theo dõi./."),
                IsEmpty());
    EXPECT_THAT(findings_of(agency + "Ủy ban nhân dân xã giao Phòng Văn hoá - Xã hội tổ chức hoà giải./."),
                ElementsAre("FT-06 hoà"));
}

}  // namespace
}  // namespace kehoach::check
