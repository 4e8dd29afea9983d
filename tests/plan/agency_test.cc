// The agency file: what it gives, what it leaves to defaults, what it must say.
#include "plan/agency.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan_folder.h"

namespace kehoach::plan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct AgencyFolder : PlanFolder {
    explicit AgencyFolder(const std::string& agency) {
        write_plan("", "a\n");
        write("agency.yaml", agency);
    }
};

TEST(Agency, ReadsEveryKey) {
    AgencyFolder folder(R"(format: kehoach-agency/1
name: Sở Nội vụ tỉnh A
short-name: Sở Nội vụ
level: department
place: A
heading: [SỞ NỘI VỤ]
superior-heading: [UBND TỈNH A]
superior: {name: Ủy ban nhân dân tỉnh A, short-name: UBND tỉnh A}
symbol: SNV
units:
  - {name: Văn phòng Sở, abbreviation: VP, aliases: [Văn phòng, VP Sở]}
  - name: Thanh tra
collectives: [Các phòng]
posts: [Giám đốc]
signers: [{name: Nguyễn Văn A, post: Giám đốc}]
rules: ../nha/rules.yaml
)");
    std::filesystem::create_directory(folder.path() / "../nha");
    folder.write("../nha/rules.yaml", "format: kehoach-house-style/1\n");
    const Agency agency = folder.load_clean().agency;
    EXPECT_EQ(agency.name, "Sở Nội vụ tỉnh A");
    EXPECT_EQ(agency.short_name, "Sở Nội vụ");
    EXPECT_EQ(agency.level, Level::department);
    EXPECT_EQ(agency.place, "A");
    EXPECT_THAT(agency.heading, ElementsAre("SỞ NỘI VỤ"));
    EXPECT_THAT(agency.superior_heading, ElementsAre("UBND TỈNH A"));
    EXPECT_EQ(agency.superior->short_name, "UBND tỉnh A");
    EXPECT_EQ(agency.symbol, "SNV");
    ASSERT_EQ(agency.units.size(), 2u);
    EXPECT_EQ(agency.units[0].abbreviation, "VP");
    EXPECT_THAT(agency.units[0].aliases, ElementsAre("Văn phòng", "VP Sở"));
    EXPECT_THAT(agency.units[1].aliases, IsEmpty());
    EXPECT_THAT(agency.collectives, ElementsAre("Các phòng"));
    EXPECT_THAT(agency.posts, ElementsAre("Giám đốc"));
    EXPECT_EQ(agency.signers.at(0), std::pair(std::string("Nguyễn Văn A"), std::string("Giám đốc")));
    EXPECT_EQ(agency.rules, (folder.path().parent_path() / "nha/rules.yaml").string());
}

TEST(Agency, ShortNamesDefaultToNames) {
    AgencyFolder folder(
        "format: kehoach-agency/1\nname: UBND xã A\nlevel: commune\nplace: A\nheading: [A]\n"
        "symbol: UBND\nsuperior: {name: UBND tỉnh}\n");
    const Agency agency = folder.load_clean().agency;
    EXPECT_EQ(agency.short_name, "UBND xã A");
    EXPECT_EQ(agency.superior->short_name, "UBND tỉnh");
    EXPECT_EQ(agency.rules, "");
}

TEST(Agency, HasNoMarkup) {
    AgencyFolder folder(
        "format: kehoach-agency/1\nname: \"A **{day}**  [^1]\"\nlevel: commune\nplace: A\nheading: [A]\n"
        "symbol: UBND\n");
    EXPECT_EQ(folder.load_clean().agency.name, "A **{day}** [^1]");
}

TEST(Agency, SaysEverythingThatIsMissing) {
    AgencyFolder folder("units: [{aliases: [x]}]\nsigners: [{name: A}]\nheading: []\nsuperior: {}\n");
    EXPECT_FALSE(folder.load());
    std::vector<std::string> missing;
    for (const Diagnostic& diagnostic : folder.diagnostics.all())
        missing.push_back(diagnostic.slug + " " + diagnostic.arguments.at(0));
    EXPECT_THAT(missing,
                ElementsAre("missing-format kehoach-agency/1", "missing-key name", "missing-key level",
                            "missing-key place", "missing-key heading", "missing-key symbol",
                            "missing-key name", "missing-key name", "missing-key post"));
}

TEST(Agency, LevelsAreFive) {
    for (const char* level : {"province", "commune", "ward", "special-zone", "department"}) {
        AgencyFolder folder("format: kehoach-agency/1\nname: A\nlevel: " + std::string(level) +
                            "\nplace: A\nheading: [A]\nsymbol: B\n");
        EXPECT_TRUE(folder.load()) << level;
    }
}

constexpr const char* with_rules =
    "format: kehoach-agency/1\nname: A\nlevel: commune\nplace: A\nheading: [A]\nsymbol: UBND\nrules: ";

TEST(Agency, KnowsRulesByTheirFormat) {
    AgencyFolder folder(std::string(with_rules) + "[soan.yaml, nha.yaml]\n");
    folder.write("nha.yaml", "format: kehoach-house-style/1\n");
    folder.write("soan.yaml", "format: kehoach-derive-rules/1\n");
    const Agency agency = folder.load_clean().agency;
    EXPECT_EQ(agency.rules, (folder.path() / "nha.yaml").string());
    EXPECT_THAT(agency.derive_rules, ElementsAre((folder.path() / "soan.yaml").string()));
}

TEST(Agency, HasOneHouseStyle) {
    AgencyFolder folder(std::string(with_rules) + "[nha.yaml, nha.yaml]\n");
    folder.write("nha.yaml", "format: kehoach-house-style/1\n");
    folder.load();
    EXPECT_NE(to_text(folder.diagnostics, Language::english).find("[second-house-style]"), std::string::npos);
}

}  // namespace
}  // namespace kehoach::plan
