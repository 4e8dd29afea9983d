#include "base/places.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace kehoach {
namespace {

using test::place;

TEST(Places, CountCharactersFromOne) {
    const Source source("a", "Kế hoạch\nnăm 2026\n");
    Places places(source);
    EXPECT_EQ(place(places.span(0, 4)), "1:1+2");
    EXPECT_EQ(place(places.span(5, 7)), "1:4+5");
    EXPECT_EQ(place(places.span(13, 4)), "2:1+3");
    EXPECT_EQ(place(places.span(18, 4)), "2:5+4");
}

TEST(Places, MayBeAskedInAnyOrder) {
    const Source source("a", "ếếếế\nđ\n\nếế x\n");
    Places places(source);
    EXPECT_EQ(place(places.span(17, 3)), "4:1+1");
    EXPECT_EQ(place(places.span(9, 3)), "1:4+1");
    EXPECT_EQ(place(places.span(3, 3)), "1:2+1");
    EXPECT_EQ(place(places.span(24, 1)), "4:4+1");
    EXPECT_EQ(place(places.span(20, 3)), "4:2+1");
    EXPECT_EQ(place(places.span(13, 2)), "2:1+1");
}

TEST(Places, StayInTheirLine) {
    const Source source("a", "ab\ncd");
    Places places(source);
    EXPECT_EQ(place(places.span(0, 99)), "1:1+2");
    EXPECT_EQ(place(places.rest_of_line(1)), "1:2+1");
    EXPECT_EQ(place(places.span(2, 1)), "1:3+1");    // the line end itself
    EXPECT_EQ(place(places.span(5, 1)), "2:3+1");    // the end of the text
    EXPECT_EQ(place(places.span(500, 1)), "2:3+1");  // and beyond it
}

TEST(Places, OfAnEmptyTextAreItsBeginning) {
    const Source source("a", "");
    EXPECT_EQ(place(Places(source).span(0, 5)), "1:1+1");
}

TEST(LimitedErrors, StopAtTwoHundredAndSaySoLast) {
    const Source source("a", std::string(500, '\n'));
    Diagnostics diagnostics;
    LimitedErrors errors(diagnostics);
    for (int line = 500; line >= 1; --line)
        errors.error("yaml-syntax", {&source, line, 1, 1});
    errors.finish();
    EXPECT_EQ(errors.count(), 500);
    ASSERT_EQ(diagnostics.all().size(), 201u);
    EXPECT_EQ(diagnostics.all().back().slug, "too-many-errors");
    EXPECT_EQ(diagnostics.all().back().line, 500);
}

TEST(LimitedErrors, SayNothingMoreWhenAllAreShown) {
    const Source source("a", "x");
    Diagnostics diagnostics;
    LimitedErrors errors(diagnostics);
    for (int i = 0; i < 200; ++i)
        errors.error("yaml-syntax", {&source, 1, 1, 1});
    errors.finish();
    EXPECT_EQ(diagnostics.all().size(), 200u);
}

}  // namespace
}  // namespace kehoach
