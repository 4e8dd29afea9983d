// Texts typed anew keep the mark-up that an edit does not touch.
#include "intake/retyped.h"

#include <gtest/gtest.h>

namespace kehoach::intake {
namespace {

std::string edited(const std::string& typed, const std::string& after) {
    Diagnostics diagnostics;
    const plan::Text before = plan::parse_text(typed, {}, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    return retyped(before, after).value_or("refused");
}

TEST(Retyped, EscapesWhatWouldBeMarkUp) {
    EXPECT_EQ(edited("", "a **b** [c](#d) {day} \\*"), "a \\*\\*b\\*\\* \\[c](#d) \\{day} \\\\\\*");
}

TEST(Retyped, KeepsEmphasisOutsideOfTheEdit) {
    EXPECT_EQ(edited("Phòng **Kinh tế** chủ trì", "Phòng Kinh tế phối hợp"), "Phòng **Kinh tế** phối hợp");
    EXPECT_EQ(edited("Phòng **Kinh tế** chủ trì", "Phòng Kinh doanh chủ trì"),
              "Phòng **Kinh doanh** chủ trì");
}

TEST(Retyped, KeepsSlotsAndLinks) {
    EXPECT_EQ(edited("Kế hoạch số {number}/KH", "Kế hoạch số {number}/KH-UBND"),
              "Kế hoạch số {number}/KH-UBND");
    EXPECT_EQ(edited("số {number} ngày {day}", "Số {number} của ngày {day}."), "Số {number} của ngày {day}.");
    EXPECT_EQ(edited("xem [mục I](#i) nhé", "xem mục I đi"), "xem [mục I](#i) đi");
}

TEST(Retyped, KeepsAFootnoteMarkOrRefuses) {
    EXPECT_EQ(edited("Báo cáo[^1] quý", "Báo cáo năm"), "Báo cáo[^1] năm");
    EXPECT_EQ(edited("Báo cáo[^1] quý", "Báo biểu"), "refused");
}

TEST(Retyped, CutsBetweenCharacters) {
    EXPECT_EQ(edited("hoà", "hoá"), "hoá");
    EXPECT_EQ(edited("ấ", "ầ"), "ầ");
}

TEST(Retyped, ParagraphsThatAreTheSameStay) {
    Diagnostics diagnostics;
    std::vector<plan::Text> before;
    for (const char* line : {"**Một**", "hai", "ba[^1]"})
        before.push_back(plan::parse_text(line, {}, diagnostics));
    EXPECT_EQ(retyped(before, "Một\nhai rưỡi\nthêm\nba"),
              (std::vector<std::string>{"**Một**", "hai rưỡi", "thêm", "ba[^1]"}));
    EXPECT_EQ(retyped(before, "Một\nhai"), std::nullopt);
}

}  // namespace
}  // namespace kehoach::intake
