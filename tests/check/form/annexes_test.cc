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

std::vector<std::string> said(const char* rule, const papers::Paper& paper) {
    std::vector<std::string> lines = told(findings_on(paper));
    std::erase_if(lines, [&](const std::string& line) { return !line.starts_with(rule); });
    return lines;
}

TEST(AnnexLabel, WithItsTitleOnOneLineHasItsNumberAlone) {
    EXPECT_THAT(said("PL-02", changed("annex label: text Phụ lục: DANH MỤC NHIỆM VỤ")), testing::IsEmpty());
    EXPECT_THAT(said("PL-02", changed("annex label: text Phụ lục I: DANH MỤC NHIỆM VỤ")),
                testing::ElementsAre(testing::HasSubstr("\"I\"; demanded: a single annex has no number")));
}

TEST(AnnexPages, GoOnWhereTheAnnexHasNoSectionOfItsOwn) {
    EXPECT_THAT(said("PG-13", changed("pdf:\npage: start none\nannex label: joined")), testing::SizeIs(1));
    EXPECT_THAT(said("PG-13", sample("plan", "pdf").paper), testing::IsEmpty());
}

}  // namespace
}  // namespace kehoach::check::form
