// Files that plans name.
#include "plan/paths.h"

#include <gtest/gtest.h>

#include "plan_folder.h"

namespace kehoach::plan {
namespace {

namespace fs = std::filesystem;

// "slug suggestion" of what is said when this is the agency of a plan; "read" when it is read.
std::string agency(PlanFolder& folder, const std::string& typed) {
    folder.write("plan.md",
                 "---\nformat: kehoach-plan/1\ntitle: Kế hoạch năm 2026\nagency: '" + typed + "'\n---\nx\n");
    if (folder.load()) return "read";
    const Diagnostic& said = folder.diagnostics.all().at(0);
    return said.slug + " " + (said.arguments.size() > 1 ? said.arguments[1] : "");
}

TEST(Paths, MayBeMistaken) {
    PlanFolder folder;
    EXPECT_EQ(agency(folder, "agency.yaml"), "read");
    EXPECT_EQ(agency(folder, "Agency.YAML"), "misspelt-file agency.yaml");
    EXPECT_EQ(agency(folder, "../ke-hoach/agency"), "misspelt-file ../ke-hoach/agency.yaml");
    EXPECT_EQ(agency(folder, "agenci.yaml"), "misspelt-file agency.yaml");
    EXPECT_EQ(agency(folder, "something-else.yaml"), "missing-file ");
    EXPECT_EQ(agency(folder, "..\\agency.yaml"), "backslash-path ../agency.yaml");
    EXPECT_EQ(agency(folder, "C:\\Users\\a\\agency.yaml"), "drive-path agency.yaml");
    EXPECT_EQ(agency(folder, "https://a.vn/agency.yaml"), "url-for-file ");
    EXPECT_EQ(agency(folder, "file:///agency.yaml"), "url-for-file ");
    EXPECT_EQ(agency(folder, "."), "is-a-folder ");
    EXPECT_EQ(agency(folder, "plan.md"), "file-kind plan.md");
    EXPECT_EQ(agency(folder, "/dev/null"), "not-a-file ");
    std::string endless;
    for (int i = 0; i < 500'000; ++i)
        endless += "a/";
    EXPECT_EQ(agency(folder, endless), "missing-file ");
}

TEST(Paths, MayGoUpAndBeAbsolute) {
    PlanFolder folder;
    EXPECT_EQ(agency(folder, "../ke-hoach/./agency.yaml"), "read");
    EXPECT_EQ(agency(folder, (folder.path() / "agency.yaml").string()), "read");
}

TEST(Paths, AreThoseThatLookTheSameOnDisk) {
    PlanFolder folder;
    // Decomposed, as macOS writes names.
    const fs::path below = folder.path() / "co\u031B quan";
    fs::create_directory(below);
    fs::copy_file(folder.path() / "agency.yaml", below / "Vi\u0303nh Linh.yaml");
    EXPECT_EQ(agency(folder, "c\u01A1 quan/V\u0129nh Linh.yaml"), "read");
    EXPECT_EQ(agency(folder, "c\u01A1 quan/v\u0129nh linh.yaml").substr(0, 14), "misspelt-file ");
}

TEST(Paths, OfAHouseStyleMustLeadToOne) {
    PlanFolder folder;
    folder.write("a.yaml",
                 "format: kehoach-agency/1\nname: A\nlevel: commune\nplace: A\nheading: [A]\nsymbol: "
                 "A\nrules: house-style.yaml\n");
    EXPECT_EQ(agency(folder, "a.yaml"), "missing-file ");
    EXPECT_EQ(folder.diagnostics.all().at(0).file, "a.yaml");
    folder.write("house-style.yaml", "format: kehoach-house-style/1\n");
    EXPECT_EQ(agency(folder, "a.yaml"), "read");
}

TEST(Paths, OfPlansMayBeMistakenToo) {
    PlanFolder folder;
    folder.write("ke-hoach.md", "");
    EXPECT_FALSE(folder.load());
    EXPECT_EQ(folder.slugs(), std::vector<std::string>{"misnamed-plan"});
    folder.write("khac.md", "");
    EXPECT_FALSE(folder.load());
    EXPECT_EQ(folder.slugs(), std::vector<std::string>{"no-plan-in-folder"});
    Diagnostics diagnostics;
    EXPECT_FALSE(load_plan(folder.path() / "Ke-hoach.MD", {}, diagnostics));
    EXPECT_FALSE(load_plan(folder.path() / "nothing", {}, diagnostics));
    EXPECT_EQ(diagnostics.all().at(0).slug, "misspelt-plan");
    EXPECT_EQ(diagnostics.all().at(1).slug, "missing-plan");
}

}  // namespace
}  // namespace kehoach::plan
