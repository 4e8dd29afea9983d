#include "fill/mustache.h"

#include <gtest/gtest.h>

namespace kehoach::fill {
namespace {

TEST(Mustache, PutsInWhatANameStandsFor) {
    Diagnostics diagnostics;
    EXPECT_EQ(render("Số: {number}/{{type.abbreviation}}-{{agency.symbol}}",
                     {{"type.abbreviation", "KH"}, {"agency.symbol", "UBND"}}, {}, diagnostics),
              "Số: {number}/KH-UBND");
    EXPECT_TRUE(diagnostics.empty());
}

TEST(Mustache, EscapesWhatParseTextWouldReadAsMarkUp) {
    Diagnostics diagnostics;
    EXPECT_EQ(render("{{x}}", {{"x", "a{day}*b*[c]"}}, {}, diagnostics), "a\\{day\\}\\*b\\*\\[c\\]");
}

TEST(Mustache, SaysWhichNameItDoesNotKnow) {
    Diagnostics diagnostics;
    render("{{agency.plaec}}", {{"agency.place", "Vĩnh Linh"}}, {}, diagnostics);
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all()[0].slug, "template-unknown-name");
    EXPECT_EQ(diagnostics.all()[0].arguments, std::vector<std::string>{"agency.plaec"});
}

TEST(Mustache, RefusesAPatternThatIsNotClosed) {
    Diagnostics diagnostics;
    render("{{#x}}", {{"x", "1"}}, {}, diagnostics);
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all()[0].slug, "template-bad-pattern");
}

}  // namespace
}  // namespace kehoach::fill
