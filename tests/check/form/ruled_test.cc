// How long a drawn rule may be: against the last line of the text above it, or the longest.
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/form/sample.h"

namespace kehoach::check::form {
namespace {

// TL-03 on an abstract of a full line and "năm 2026", ruled so long.
bool is_wrong(const std::string& millimetres, const std::string& kind) {
    const auto paper = changed("short last title line:\nlast title: line " + millimetres, kind);
    for (const std::string& line : told(findings_on(paper)))
        if (line.starts_with("TL-03")) return true;
    return false;
}

TEST(RuleUnderTheAbstract, GoesByItsLastLineOrItsLongest) {
    for (const char* kind : {"docx", "pdf"}) {
        EXPECT_FALSE(is_wrong("8", kind)) << kind;   // 40 % of 20 mm
        EXPECT_FALSE(is_wrong("66", kind)) << kind;  // 40 % of 165 mm
        EXPECT_TRUE(is_wrong("30", kind)) << kind;
        EXPECT_TRUE(is_wrong("100", kind)) << kind;
    }
}

}  // namespace
}  // namespace kehoach::check::form
