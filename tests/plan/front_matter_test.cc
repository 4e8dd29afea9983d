#include "plan/front_matter.h"

#include <gtest/gtest.h>

namespace kehoach::plan {
namespace {

// "opening-closing slugs"
std::string found(const std::string& text) {
    Diagnostics diagnostics;
    const Source source("plan.md", text);
    const FrontMatter front = find_front_matter(source, diagnostics);
    std::string shown = std::to_string(front.opening) + "-" + std::to_string(front.closing);
    for (const Diagnostic& diagnostic : diagnostics.all())
        shown += " " + std::to_string(diagnostic.line) + ":" + diagnostic.slug;
    return shown;
}

TEST(FrontMatter, StandsBetweenTwoFences) {
    EXPECT_EQ(found("---\na: b\n---\nc\n"), "1-3");
    EXPECT_EQ(found("---  \n---\t\n"), "1-2");
    EXPECT_EQ(found("\n \n---\na: b\n---\n"), "3-5");
}

TEST(FrontMatter, MayBeMissing) {
    EXPECT_EQ(found(""), "0-0 1:no-front-matter");
    EXPECT_EQ(found("\n\n"), "0-0 2:no-front-matter");
    EXPECT_EQ(found("# I. MỤC ĐÍCH\n---\n"), "0-0 1:no-front-matter");
    EXPECT_EQ(found("---\na: b\n"), "1-0 1:unclosed-front-matter");
}

TEST(FrontMatter, IsNotAskedOfATable) {
    const Source source("pl3.csv", "STT,Việc\n1,Làm\n");
    Diagnostics diagnostics;
    find_front_matter(source, diagnostics);
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all()[0].slug, "table-for-plan");
}

TEST(FrontMatter, IsNotAskedOfAFileOfAnotherKind) {
    EXPECT_EQ(found("# phụ lục\nformat: kehoach-annex/1\n"), "0-0 1:annex-for-plan");
    EXPECT_EQ(found("format: kehoach-agency/1\nname: A\n"), "0-0 1:other-file-for-plan");
    EXPECT_EQ(found("format: kehoach-plan/1\ntitle: A\n"), "0-0 1:no-front-matter");
}

TEST(FrontMatter, MayHaveTheWrongDashes) {
    EXPECT_EQ(found("—\na: b\n—\nc\n"), "1-3 1:fence-dashes 3:fence-dashes");
    EXPECT_EQ(found("–-\na: b\n---\n"), "1-3 1:fence-dashes");
    EXPECT_EQ(found("---\na: b\n----\nc\n---\n"), "1-3 3:fence-dashes");
    EXPECT_EQ(found("---\na: b\n...\nc\n"), "1-3 3:fence-dashes");
    EXPECT_EQ(found("- - -\n---\n"), "1-2 1:fence-dashes");
}

TEST(FrontMatter, StandsThereOnce) {
    EXPECT_EQ(found("---\na: b\n---\n---\nformat: x\n---\n"), "1-3 4:second-front-matter");
    EXPECT_EQ(found("---\na: b\n---\n\nc\n---\n\ntitle: x\n"), "1-3 6:second-front-matter");
    EXPECT_EQ(found("---\na: b\n---\nc\n---\nd\n"), "1-3");
}

}  // namespace
}  // namespace kehoach::plan
