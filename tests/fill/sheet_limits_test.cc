#include "fill/sheet_limits.h"

#include <gtest/gtest.h>

namespace kehoach::fill {
namespace {

const std::string longest(document::most_cell_units, 'a');

TEST(SheetLimits, ATextThatACellTakesStays) {
    Diagnostics diagnostics;
    EXPECT_EQ(capped(longest, {}, diagnostics), longest);
    EXPECT_FALSE(diagnostics.has_warnings());
}

TEST(SheetLimits, ALongerTextIsCutWithAWarning) {
    Diagnostics diagnostics;
    EXPECT_EQ(capped(longest + "b", {}, diagnostics), longest);
    EXPECT_TRUE(diagnostics.has_warnings());
}

// "ế" is one unit of three bytes, U+1F600 two units that are not parted.
TEST(SheetLimits, LengthsAreThoseOfUtf16) {
    Diagnostics diagnostics;
    std::string vietnamese;
    for (std::size_t i = 0; i < document::most_cell_units; ++i)
        vietnamese += "ế";
    EXPECT_EQ(capped(vietnamese, {}, diagnostics), vietnamese);
    EXPECT_EQ(capped(longest.substr(1) + "😀"), longest.substr(1));
}

TEST(SheetLimits, ParagraphsAreCutWithTheirLineFeeds) {
    Diagnostics diagnostics;
    const document::RichText text = document::plain_text(longest.substr(2) + "\nbc");
    const document::RichText kept = capped(text, {}, diagnostics);
    EXPECT_EQ(kept.paragraphs.at(1).at(0).text, "b");
    EXPECT_TRUE(diagnostics.has_warnings());
}

TEST(SheetLimits, OnlyAddressesOfTheWebAreLinks) {
    EXPECT_TRUE(is_web_address("https://a.vn/1?b=2#c"));
    EXPECT_FALSE(is_web_address("12/BC-UBND"));
    EXPECT_FALSE(is_web_address("https://a.vn và b"));
}

TEST(SheetLimits, ALongAddressIsNoLink) {
    Diagnostics diagnostics;
    EXPECT_TRUE(fits_link("https://a.vn/", {}, diagnostics));
    EXPECT_FALSE(fits_link("https://a.vn/" + std::string(2079, 'a'), {}, diagnostics));
    EXPECT_TRUE(diagnostics.has_warnings());
}

// Of two rows each.
document::Sum sum_over(int ranges) {
    document::Sum sum;
    for (int i = 0; i < ranges; ++i)
        sum.rows.insert(sum.rows.end(), {4 * i, 4 * i + 1});
    return sum;
}

TEST(SheetLimits, ASumOverTooManyRangesIsSaid) {
    Diagnostics diagnostics;
    warn_of_long_sum({}, {}, diagnostics);
    warn_of_long_sum(sum_over(255), {}, diagnostics);
    EXPECT_FALSE(diagnostics.has_warnings());
    warn_of_long_sum(sum_over(256), {}, diagnostics);
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all()[0].slug, "long-sum");
    EXPECT_EQ(diagnostics.all()[0].arguments, (std::vector<std::string>{"256", "255"}));
}

TEST(SheetLimits, NumbersLoseTheirUnitsWhereExcelTakesNoMoreFormats) {
    Diagnostics diagnostics;
    NumberFormats formats;
    for (std::size_t i = 0; i < NumberFormats::most; ++i) {
        const std::string format = "#,##0\" u" + std::to_string(i) + "\"";
        EXPECT_EQ(formats.capped({1, format, "1"}, {}, diagnostics).format, format);
    }
    EXPECT_FALSE(diagnostics.has_warnings());
    EXPECT_EQ(formats.capped({1, "#,##0\" ha\"", "1 ha"}, {}, diagnostics).format, "#,##0");
    EXPECT_EQ(formats.capped({1, "#,##0\" kg\"", "1 kg"}, {}, diagnostics).format, "#,##0");
    EXPECT_EQ(formats.capped({1, "#,##0\" u1\"", "1 u1"}, {}, diagnostics).format, "#,##0\" u1\"");
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all()[0].slug, "too-many-number-formats");
    EXPECT_EQ(diagnostics.all()[0].arguments[1], " ha");
}

}  // namespace
}  // namespace kehoach::fill
