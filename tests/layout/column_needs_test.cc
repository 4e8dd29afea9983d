#include "layout/column_needs.h"

#include <gmock/gmock.h>

namespace kehoach::layout {
namespace {

using testing::ElementsAre;

WordWidths firm(Length width) { return {width, width}; }

// A unit's name of 60 mm beside a text of 40 m: two fifths of it are 24 mm, the most that is asked for.
TEST(ColumnNeeds, GiveAShortTextBesideAVeryLongOneThreeLines) {
    ColumnNeeds needs({std::nullopt, std::nullopt}, Length());
    needs.add(0, 1, firm(Length::mm(10)), Length::mm(60));
    needs.add(1, 1, firm(Length::mm(20)), Length::mm(40000));
    EXPECT_THAT(needs.fit(Length::mm(200)), ElementsAre(Length::twips(1361), Length::twips(9978)));
}

TEST(ColumnNeeds, KeepLongestWordsWhereThereIsNoRoomForMore) {
    ColumnNeeds needs({std::nullopt, std::nullopt, std::nullopt}, Length());
    for (std::size_t column = 0; column < 3; ++column)
        needs.add(column, 1, firm(Length::mm(10)), Length::mm(60));
    const auto widths = needs.fit(Length::mm(30));
    for (const Length width : widths)
        EXPECT_NEAR(width.to_mm(), 10, 0.1);
}

TEST(ColumnNeeds, KeepAmountsWholeBesideAddresses) {
    ColumnNeeds needs({std::nullopt, std::nullopt}, Length());
    needs.add(0, 1, firm(Length::mm(25)), Length::mm(25));
    needs.add(1, 1, {Length::mm(90), Length::mm(8)}, Length::mm(90));
    const auto widths = needs.fit(Length::mm(60));
    EXPECT_NEAR(widths[0].to_mm(), 25, 0.1);
    EXPECT_NEAR(widths[1].to_mm(), 35, 0.1);
}

}  // namespace
}  // namespace kehoach::layout
