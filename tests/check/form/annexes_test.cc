// What is said of an annex's label.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/form/sample.h"

namespace kehoach::check::form {
namespace {

TEST(AnnexLabel, IsNotToldToTakeANumber) {
    const std::vector<Finding> findings = findings_on(changed("annex label: text PHỤ LỤC"));
    const auto found =
        std::ranges::find(findings, "PL-03", [](const Finding& each) { return each.rule->id; });
    ASSERT_NE(found, findings.end());
    EXPECT_EQ(found->remedy(Language::vietnamese),
              "viết chữ Phụ lục in thường, cỡ 14, đứng, đậm, căn giữa, ở dòng riêng");
    EXPECT_EQ(found->remedy(Language::english),
              "write Phụ lục in small letters, 14 pt, upright, bold, centred, on a line of its own");
}

}  // namespace
}  // namespace kehoach::check::form
