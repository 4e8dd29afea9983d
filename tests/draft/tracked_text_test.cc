#include "draft/tracked_text.h"

#include <gtest/gtest.h>

#include "draft/tracked.h"

namespace kehoach::draft {
namespace {

using document::Paragraph;
using test::paragraph;

Paragraph tracked(const Paragraph& before, const Paragraph& after) {
    Tracking tracking;
    return tracked_paragraph(before, after, tracking);
}

std::string tracked_cell(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::vector<Paragraph> old_lines, new_lines;
    for (const std::string& line : before)
        old_lines.push_back(paragraph("bang-chu", line));
    for (const std::string& line : after)
        new_lines.push_back(paragraph("bang-chu", line));
    Tracking tracking;
    return shown(tracked_paragraphs(old_lines, new_lines, tracking));
}

TEST(TrackedParagraph, MarksTheWordsThatDiffer) {
    EXPECT_EQ(
        shown(tracked(paragraph("than-bai", "rà soát văn bản"), paragraph("than-bai", "rà soát hồ sơ"))),
        "rà soát [-văn bản-]{+hồ sơ+}");
}

TEST(TrackedParagraph, TakesEmphasisForADifference) {
    document::Run strong = test::run("soát");
    strong.bold = true;
    EXPECT_EQ(shown(tracked(paragraph("than-bai", "rà soát văn bản"),
                            paragraph("than-bai", {test::run("rà "), strong, test::run(" văn bản")}))),
              "rà [-soát-]{+soát+} văn bản");
}

TEST(TrackedParagraph, KeepsASlotThatStaysAndTurnsOneThatCameIntoText) {
    document::Slot number;
    number.name = document::SlotName::number;
    number.text = "\u00a0\u00a0";
    const Paragraph blank = paragraph("than-bai", {test::run("Số: "), number, test::run("/KH")});
    EXPECT_EQ(shown(tracked(blank, blank)), "Số: {number}/KH");
    EXPECT_EQ(shown(tracked(paragraph("than-bai", "Số: 47/KH"), blank)), "Số: [-47-]{+\u00a0\u00a0+}/KH");
}

TEST(TrackedParagraph, TracksALiteralNumber) {
    const auto numbered = [](const std::string& number) {
        return test::item("than-bai", {number, std::nullopt, 0}, "Việc");
    };
    EXPECT_EQ(shown(tracked(numbered("3."), numbered("4."))), "{+4. +}[-3. -]Việc");
    EXPECT_EQ(shown(tracked(numbered("3."), numbered("3."))), "3. Việc");
}

TEST(TrackedParagraph, RemembersAnotherStyleAndList) {
    const Paragraph was = test::item("than-bai", {"a)", 7, 0}, "Việc");
    const Paragraph result = tracked(was, paragraph("muc", "Việc"));
    ASSERT_TRUE(result.former);
    EXPECT_EQ(result.former->style, "than-bai");
    EXPECT_EQ(result.former->marker->list, 7u);
    EXPECT_FALSE(tracked(was, was).former);
}

TEST(TrackedParagraphs, LeaveTheLastEndOfACell) {
    EXPECT_EQ(tracked_cell({"Sở Nội vụ", "Lưu: VT"}, {"Sở Nội vụ"}), "Sở Nội vụ[-¶-]\n[-Lưu: VT-]");
    EXPECT_EQ(tracked_cell({"Lưu: VT"}, {"Sở Nội vụ", "Lưu: VT"}), "{+Sở Nội vụ+}{+¶+}\nLưu: VT");
    EXPECT_EQ(tracked_cell({"một"}, {"hai", "ba"}), "[-một-]{+hai+}{+¶+}\n{+ba+}");
}

}  // namespace
}  // namespace kehoach::draft
