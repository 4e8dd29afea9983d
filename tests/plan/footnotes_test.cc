// Footnotes: in the order of their first marks, wherever those stand.
#include "plan/footnotes.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan_folder.h"

namespace kehoach::plan {
namespace {

using testing::ElementsAre;

std::vector<std::string> labels(const Plan& plan) {
    std::vector<std::string> labels;
    for (const Footnote& footnote : plan.footnotes)
        labels.push_back(footnote.label);
    return labels;
}

TEST(Footnotes, StandInTheOrderOfTheirFirstMarks) {
    PlanFolder folder;
    folder.write_plan(
        "", "a[^z] b[^1]\n| x[^t] |\n|---|\n- c[^1]\n  d[^2]\n[^1]: m\n[^2]: h\n[^t]: b\n[^z]: k\n");
    EXPECT_THAT(labels(folder.load_clean()), ElementsAre("z", "1", "t", "2"));
}

TEST(Footnotes, AreMarkedAllOverThePaper) {
    PlanFolder folder;
    folder.write_plan(
        "bases: [\"Căn cứ[^b]\"]\nrecipients: [\"Như trên[^r]\"]\nannexes: [a.yaml]\n"
        "signer: {authority: [\"TM.[^s]\"], name: A}\n",
        "x[^x]\n[^a]: a\n[^c]: c\n[^g]: g\n[^r]: r\n[^b]: b\n[^x]: x\n[^s]: s\n[^t]: t\n");
    folder.write("a.yaml",
                 "format: kehoach-annex/1\nlabel: P\ntitle: T[^a]\ncolumns: [{title: \"A[^t]\"}]\n"
                 "tasks: [{cells: [\"a[^c]\"]}]\ngroups: [{label: \"g[^g]\"}]\n");
    EXPECT_THAT(labels(folder.load_clean()), ElementsAre("b", "x", "s", "r", "a", "t", "c", "g"));
}

TEST(Footnotes, MissingTextIsSaidOnceForEachLabel) {
    PlanFolder folder;
    folder.write_plan("", "a[^1] b[^1] c[^2]\n");
    EXPECT_FALSE(folder.load());
    EXPECT_THAT(folder.slugs(), ElementsAre("footnote-without-text", "footnote-without-text"));
}

TEST(Footnotes, AMarkMayStandInAnAnnexThatCannotBeRead) {
    PlanFolder folder;
    folder.write_plan("annexes: [khong-co.yaml]\n", "a\n[^1]: b\n");
    EXPECT_FALSE(folder.load());
    EXPECT_THAT(folder.slugs(), ElementsAre("missing-file"));
}

}  // namespace
}  // namespace kehoach::plan
