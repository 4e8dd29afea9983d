#include "layout/columns.h"

#include <numeric>

#include <gmock/gmock.h>

#include "layout/column_needs.h"

namespace kehoach::layout {
namespace {

using testing::ElementsAre;

WordWidths firm(Length width) { return {width, width}; }

ColumnNeed need(double shortest, double longest, std::int64_t amount) {
    return {std::nullopt, Length::pt(shortest), Length::pt(longest), amount};
}

ColumnNeed wanted(double width, double shortest) {
    return {Length::pt(width), Length::pt(shortest), Length::pt(shortest), 0};
}

std::vector<double> points(const std::vector<ColumnNeed>& needs, double total) {
    std::vector<double> widths;
    for (const Length width : fit_columns(needs, Length::pt(total)))
        widths.push_back(width.to_pt());
    return widths;
}

TEST(Columns, KeepTheAuthorsWidths) {
    EXPECT_THAT(points({wanted(20, 10), need(10, 500, 100)}, 100), ElementsAre(20, 80));
}

TEST(Columns, AreNeverNarrowerThanTheirLongestWord) {
    EXPECT_THAT(points({wanted(20, 30), need(10, 500, 100)}, 100), ElementsAre(30, 70));
    EXPECT_THAT(points({need(40, 500, 1), need(10, 500, 1'000'000)}, 100), ElementsAre(40, 60));
}

TEST(Columns, AreNoWiderThanTheirTextWhileOthersNeedRoom) {
    EXPECT_THAT(points({need(5, 12, 100), need(10, 500, 100)}, 100), ElementsAre(12, 88));
}

TEST(Columns, ShareByAmountButNotInProportionToIt) {
    const std::vector<double> widths = points({need(10, 900, 100), need(10, 900, 100 * 256)}, 330);
    EXPECT_NEAR(widths[1] / widths[0], 32, 0.5);  // 256 to the power of 5/8
    EXPECT_EQ(widths[0] + widths[1], 330);
}

TEST(Columns, FillThePageWhenAllHaveEnough) {
    EXPECT_THAT(points({need(50, 60, 10), need(50, 180, 50)}, 480), ElementsAre(120, 360));
    EXPECT_THAT(points({wanted(10, 5), wanted(30, 5)}, 80), ElementsAre(20, 60));
}

TEST(Columns, OfAFewLettersStayNarrowBesideOthers) {
    EXPECT_THAT(points({need(10, 20, 10), need(10, 60, 50)}, 160), ElementsAre(20, 140));
    EXPECT_THAT(points({need(10, 20, 10), need(10, 30, 50)}, 100), ElementsAre(40, 60));
}

TEST(Columns, GiveWayTheWidestFirstWhenWordsAreTooWide) {
    EXPECT_THAT(points({need(10, 10, 1), need(80, 80, 1), need(90, 90, 1)}, 110), ElementsAre(10, 50, 50));
}

TEST(Columns, GiveWayFirstWhereAWordNeedNotStayWhole) {
    ColumnNeed address = need(80, 80, 1);
    address.firm = Length::pt(20);
    ColumnNeed amount = need(60, 60, 1);
    amount.firm = Length::pt(60);
    const double hair = 0.2;
    EXPECT_THAT(points({amount, address}, 110), ElementsAre(60 + hair, 50 - hair));
    EXPECT_THAT(points({amount, address}, 60), ElementsAre(40 - hair, 20 + hair));
}

TEST(Columns, CutTheAuthorsWidthsDownForOthersWords) {
    EXPECT_THAT(points({wanted(60, 10), wanted(60, 10), need(40, 90, 5)}, 120), ElementsAre(40, 40, 40));
}

TEST(Columns, AddUpToTheTwip) {
    for (int total = 200; total < 240; ++total) {
        const auto widths =
            fit_columns({need(1, 90, 7), need(2, 90, 11), need(1, 90, 13)}, Length::twips(total));
        EXPECT_EQ(std::accumulate(widths.begin(), widths.end(), Length()), Length::twips(total));
    }
}

TEST(ColumnNeeds, WordsOfMergedCellsWidenTheFreeColumnsBelow) {
    ColumnNeeds needs({Length::pt(20), std::nullopt, std::nullopt}, Length::pt(4));
    needs.add(0, 1, firm(Length::pt(10)), Length::pt(10));
    needs.add(1, 1, firm(Length::pt(10)), Length::pt(10));
    needs.add(2, 1, firm(Length::pt(10)), Length::pt(300));
    needs.add(0, 2, firm(Length::pt(56)), Length::pt(90));
    const std::vector<Length> widths = needs.fit(Length::pt(160));
    EXPECT_EQ(widths[0], Length::pt(20));
    EXPECT_EQ(widths[1].to_twips(), 801);  // 56 + 4 pt less 20, rounded up
    EXPECT_EQ(widths[2].to_twips(), 1999);
}

}  // namespace
}  // namespace kehoach::layout
