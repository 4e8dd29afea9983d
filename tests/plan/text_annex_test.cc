// Annexes that are texts, and the labels and footnotes of several annexes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan_folder.h"

namespace kehoach::plan {
namespace {

using testing::ElementsAre;

const std::string heading = "---\nformat: kehoach-annex/1\ntitle: Hướng dẫn\n---\n";

TEST(TextAnnex, IsReadAsThePlansBody) {
    PlanFolder folder;
    folder.write("a.md", heading + "# I. Đối tượng\nCác thôn **mới**.\n| a |\n|---|\n| b |\n");
    folder.write_plan("annexes: [a.md]\n", "Kế hoạch.");
    const Plan plan = folder.load_clean();
    ASSERT_EQ(plan.annexes.size(), 1u);
    const Annex& annex = plan.annexes.front();
    ASSERT_EQ(annex.body.size(), 3u);
    EXPECT_EQ(annex.body[0].heading_level, 1);
    EXPECT_EQ(plain(annex.body[1].text), "Các thôn mới.");
    EXPECT_EQ(annex.body[2].kind, BlockKind::table);
    EXPECT_EQ(annex.body[1].span.line, 6);
    EXPECT_FALSE(is_landscape(annex));
}

TEST(TextAnnex, CanStandInTheMapOfAnAnnex) {
    PlanFolder folder;
    folder.write_plan("annexes:\n  - {title: Hướng dẫn, body: [\"# I. Một\", Hai.], page: landscape}\n", "");
    const Plan plan = folder.load_clean();
    ASSERT_EQ(plan.annexes.front().body.size(), 2u);
    EXPECT_TRUE(is_landscape(plan.annexes.front()));
}

TEST(TextAnnex, HasFootnotesOfItsOwn) {
    PlanFolder folder;
    folder.write("a.md", heading + "Một[^1] hai[^2].\n[^1]: a một\n[^2]: a hai\n");
    folder.write("b.md", heading + "Ba[^1].\n[^1]: b một\n");
    folder.write_plan("annexes: [a.md, b.md]\n", "Bốn[^1].\n[^1]: plan một\n");
    const Plan plan = folder.load_clean();
    std::vector<std::string> notes;
    for (const Footnote& note : plan.footnotes)
        notes.push_back(plain(note.text));
    EXPECT_THAT(notes, ElementsAre("plan một", "a một", "a hai", "b một"));
    folder.write("b.md", heading + "Ba[^2].\n[^1]: b một\n");
    folder.load();
    EXPECT_THAT(folder.slugs(), ElementsAre("footnote-without-text", "footnote-without-mark"));
}

TEST(TextAnnex, MustHaveItsHeadingDataAndAText) {
    PlanFolder folder;
    folder.write_plan("annexes: [a.md]\n", "Kế hoạch.");
    folder.write("a.md", "Chữ.\n");
    folder.load();
    EXPECT_THAT(folder.slugs(), ElementsAre("no-front-matter"));
    folder.write("a.md", heading);
    folder.load();
    EXPECT_THAT(folder.slugs(), ElementsAre("empty-annex"));
    folder.write("a.md", "---\nformat: kehoach-annex/1\ncolumns: []\n---\nChữ.\n");
    folder.load();
    EXPECT_THAT(folder.slugs(), ElementsAre("missing-key", "key-of-another-kind"));
    folder.write("a.md", "---\nformat: kehoach-plan/1\ntitle: x\n---\nChữ.\n");
    folder.load();
    EXPECT_THAT(folder.slugs(), ElementsAre("bad-format"));
}

std::vector<std::string> labels(const Plan& plan) {
    std::vector<std::string> labels;
    for (const Annex& annex : plan.annexes)
        labels.push_back(plain(annex.label));
    return labels;
}

TEST(AnnexLabels, AreRomanWhereThereAreSeveral) {
    PlanFolder folder;
    folder.write("a.md", heading + "Chữ.\n");
    folder.write_plan("annexes: [a.md]\n", "");
    EXPECT_THAT(labels(folder.load_clean()), ElementsAre("Phụ lục"));
    folder.write("b.md", heading + "Chữ.\n");
    folder.write("c.md", heading + "Chữ.\n");
    folder.write_plan("annexes: [a.md, b.md, {title: x, label: Phụ lục số 3, body: [y]}, c.md]\n", "");
    EXPECT_THAT(labels(folder.load_clean()),
                ElementsAre("Phụ lục I", "Phụ lục II", "Phụ lục số 3", "Phụ lục IV"));
}

}  // namespace
}  // namespace kehoach::plan
