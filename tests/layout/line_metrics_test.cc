#include "layout/line_metrics.h"

#include <gtest/gtest.h>

namespace kehoach::layout {
namespace {

// Liberation Serif, and Times New Roman.
constexpr FaceMetrics serif = {2048, 1825, 443, 87};

LineMetrics at(double points) { return line_metrics(serif, Length::pt(points)); }

TEST(LineMetrics, RoundToTwipsAsLibreOfficeDoes) {
    EXPECT_EQ(at(10).height, Length::pt(11.55));
    EXPECT_EQ(at(10).ascent, Length::pt(9.35));
    EXPECT_EQ(at(10.5).height, Length::pt(12.10));
    EXPECT_EQ(at(11).height, Length::pt(12.65));
    EXPECT_EQ(at(12).height, Length::pt(13.80));
    EXPECT_EQ(at(12).ascent, Length::pt(11.20));
    EXPECT_EQ(at(13).height, Length::pt(14.95));
    EXPECT_EQ(at(13).ascent, Length::pt(12.15));
    EXPECT_EQ(at(14).height, Length::pt(16.10));
    EXPECT_EQ(at(14).ascent, Length::pt(13.10));
    EXPECT_EQ(at(18).height, Length::pt(20.70));
}

TEST(LineMetrics, SpacingCutsOffPartsOfATwip) {
    EXPECT_EQ(at(14).height + line_extra(at(14).height, 110), Length::pt(17.70));
    EXPECT_EQ(at(14).height + line_extra(at(14).height, 115), Length::pt(18.50));
    EXPECT_EQ(at(14).height + line_extra(at(14).height, 150), Length::pt(24.15));
    EXPECT_EQ(at(12).height + line_extra(at(12).height, 115), Length::pt(15.85));
    EXPECT_EQ(at(14).height + line_extra(at(14).height, 90), Length::pt(14.45));
    EXPECT_EQ(line_extra(at(14).height, 100), Length());
}

TEST(LineMetrics, TheLastLineOfACellHasItsOwnExtra) {
    EXPECT_EQ(last_line_extra(serif, Length::pt(14), 110), Length::pt(1.60));
    EXPECT_EQ(last_line_extra(serif, Length::pt(14), 115), Length::pt(2.40));
    EXPECT_EQ(last_line_extra(serif, Length::pt(14), 150), Length::pt(8.00));
    EXPECT_EQ(last_line_extra(serif, Length::pt(12), 150), Length::pt(6.85));
    EXPECT_EQ(last_line_extra(serif, Length::pt(10), 150), Length::pt(5.75));
}

}  // namespace
}  // namespace kehoach::layout
