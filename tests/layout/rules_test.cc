#include "layout/rules.h"

#include <gtest/gtest.h>

namespace kehoach::layout {
namespace {

LineItem line(double x1, double y1, double x2, double y2, double thickness = 1) {
    return {Length::pt(x1), Length::pt(y1), Length::pt(x2), Length::pt(y2), Length::pt(thickness)};
}

TEST(Rules, JoinPiecesOfOneStraightLine) {
    const auto joined =
        join_rules({line(10, 5, 20, 5), line(3, 10, 3, 20), line(0, 5, 11, 5), line(3, 20, 3, 30)});
    ASSERT_EQ(joined.size(), 2u);
    EXPECT_EQ(joined[0].x1, Length());
    EXPECT_EQ(joined[0].x2, Length::pt(20));
    EXPECT_EQ(joined[1].y1, Length::pt(10));
    EXPECT_EQ(joined[1].y2, Length::pt(30));
}

TEST(Rules, StayApartWithAGapOrAnotherThickness) {
    EXPECT_EQ(join_rules({line(0, 5, 10, 5), line(11, 5, 20, 5)}).size(), 2u);
    EXPECT_EQ(join_rules({line(0, 5, 10, 5), line(10, 5, 20, 5, 2)}).size(), 2u);
    EXPECT_EQ(join_rules({line(0, 5, 10, 5), line(0, 6, 10, 6)}).size(), 2u);
}

TEST(Rules, LeaveAShortPieceInsideALongOne) {
    const auto joined = join_rules({line(0, 5, 30, 5), line(10, 5, 20, 5)});
    ASSERT_EQ(joined.size(), 1u);
    EXPECT_EQ(joined[0].x2, Length::pt(30));
}

}  // namespace
}  // namespace kehoach::layout
