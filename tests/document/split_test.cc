#include "document/split.h"

#include <gmock/gmock.h>

#include "support/sample_document.h"

namespace kehoach::document {
namespace {

using ::testing::ElementsAre;

Section section(std::string id, bool is_annex) {
    Section result;
    result.id = result.name = std::move(id);
    result.is_annex = is_annex;
    return result;
}

Document with(std::vector<Section> sections) {
    Document document = test::sample_document();
    document.properties.title = "KẾ HOẠCH";
    document.sections = std::move(sections);
    return document;
}

std::vector<std::string> names(const std::vector<Part>& parts) {
    std::vector<std::string> names;
    for (const Part& part : parts) {
        std::string name = part.id + ":";
        for (const Section& each : part.document.sections)
            name += " " + each.id;
        names.push_back(name);
    }
    return names;
}

TEST(SplitAnnexes, MakesEachAnnexADocument) {
    EXPECT_THAT(names(split_annexes(
                    with({section("main", false), section("phu-luc-I", true), section("phu-luc-II", true)}))),
                ElementsAre(": main", "phu-luc-I: phu-luc-I", "phu-luc-II: phu-luc-II"));
}

TEST(SplitAnnexes, KeepsSectionsOfOnePartTogether) {
    EXPECT_THAT(names(split_annexes(with({section("a", false), section("b", false), section("phu-luc", true),
                                          section("phu-luc", true)}))),
                ElementsAre(": a b", "phu-luc: phu-luc phu-luc"));
}

TEST(SplitAnnexes, LeavesOutADocumentThatIsOnlyAnnexes) {
    EXPECT_THAT(names(split_annexes(with({section("phu-luc", true)}))), ElementsAre("phu-luc: phu-luc"));
}

TEST(SplitAnnexes, NamesEachDocumentAfterItsAnnex) {
    const std::vector<Part> parts = split_annexes(with({section("main", false), section("Phụ lục I", true)}));
    EXPECT_EQ(parts[0].document.properties.title, "KẾ HOẠCH");
    EXPECT_EQ(parts[1].document.properties.title, "Phụ lục I, KẾ HOẠCH");
}

TEST(SplitAnnexes, KeepsStylesAndFootnotes) {
    const Part annex = split_annexes(with({section("main", false), section("phu-luc", true)})).back();
    EXPECT_EQ(annex.document.footnotes.size(), test::sample_document().footnotes.size());
    EXPECT_EQ(annex.document.styles.size(), test::sample_document().styles.size());
}

}  // namespace
}  // namespace kehoach::document
