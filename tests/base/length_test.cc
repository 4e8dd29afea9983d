#include "base/length.h"

#include <gtest/gtest.h>

namespace kehoach {
namespace {

TEST(Length, IsExactInEveryUnit) {
    EXPECT_EQ(Length::mm(1).to_emu(), 36000);
    EXPECT_EQ(Length::pt(1).to_emu(), 12700);
    EXPECT_EQ(Length::twips(1).to_emu(), 635);
    EXPECT_EQ(Length::mm(25.4), Length::pt(72));
    EXPECT_EQ(Length::pt(0.5).to_twips(), 10);
    EXPECT_DOUBLE_EQ(Length::mm(25.4).to_inches(), 1.0);
}

TEST(Length, RoundsHalfAwayFromZero) {
    EXPECT_EQ(Length::emu(317).to_twips(), 0);
    EXPECT_EQ(Length::emu(318).to_twips(), 1);
    EXPECT_EQ((-Length::emu(318)).to_twips(), -1);
    EXPECT_EQ(Length::emu(5).scaled(1, 2), Length::emu(3));
    EXPECT_EQ((-Length::emu(5)).scaled(1, 2), Length::emu(-3));
}

TEST(Length, AddsAndCompares) {
    Length sum = Length::mm(10);
    sum += Length::mm(2);
    sum -= Length::mm(1);
    EXPECT_EQ(sum, Length::mm(11));
    EXPECT_EQ(sum * 2 - Length::mm(2), Length::mm(20));
    EXPECT_EQ(Length::mm(20) / 3, Length::emu(240000));
    EXPECT_LT(Length::pt(1), Length::mm(1));
}

}  // namespace
}  // namespace kehoach
