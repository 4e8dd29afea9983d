#include "draft/tracked_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "draft/tracked.h"

namespace kehoach::draft {
namespace {

using document::Document;
using document::Paragraph;
using document::Section;
using test::paragraph;
using ::testing::ElementsAre;

const Paragraph& paragraph_of(const Document& document, std::size_t block) {
    return std::get<Paragraph>(document.sections.front().blocks.at(block));
}

std::vector<std::string> lines_of(const Document& document) {
    std::vector<std::string> lines;
    for (const document::Block& block : document.sections.front().blocks)
        lines.push_back(shown(std::get<Paragraph>(block)));
    return lines;
}

Section annex(const std::string& title) {
    Section section{"phu-luc", title, test::landscape(), {paragraph("phu-luc", title)}};
    section.is_annex = true;
    return section;
}

TEST(TrackedDocument, HasParagraphsThatWentAmongThoseThatStay) {
    const auto body = [](const std::vector<std::string>& lines) {
        std::vector<document::Block> blocks;
        for (const std::string& line : lines)
            blocks.emplace_back(paragraph("than-bai", line));
        return document_of(blocks);
    };
    EXPECT_THAT(lines_of(tracked_document(body({"Mục tiêu", "Bỏ đi hẳn.", "Giữ lại câu này."}),
                                          body({"Mục tiêu", "Giữ lại câu này.", "Thêm vào."}))),
                ElementsAre("Mục tiêu", "[-Bỏ đi hẳn.-][-¶-]", "Giữ lại câu này.", "{+Thêm vào.+}{+¶+}"));
}

TEST(TrackedDocument, CountsAListThatStayedOnce) {
    const auto points = [](const std::vector<std::string>& texts) {
        std::vector<document::Block> blocks;
        for (const std::string& text : texts)
            blocks.emplace_back(test::item("than-bai", {"", 0, 0}, text));
        Document document = document_of(blocks);
        document.lists.push_back({{{document::NumberFormat::letter, 1, "%1)"}}});
        return document;
    };
    const Document tracked = tracked_document(points({"Một việc", "Bỏ đi"}), points({"Một việc"}));
    EXPECT_EQ(tracked.lists.size(), 1u);
    EXPECT_EQ(paragraph_of(tracked, 1).marker->list, 0u);
    EXPECT_FALSE(paragraph_of(tracked, 0).former);
}

TEST(TrackedDocument, HasNotesOfBothInTheOrderOfTheirMarks) {
    const auto noted = [](const std::vector<std::string>& notes) {
        std::vector<document::Block> blocks;
        Document document = document_of({});
        for (const std::string& note : notes) {
            Paragraph line = paragraph("than-bai", "Câu về " + note);
            line.content.emplace_back(document::FootnoteMark{static_cast<int>(blocks.size()) + 1, {}});
            document.sections.front().blocks.emplace_back(line);
            blocks.emplace_back(line);
            document.footnotes.push_back({{paragraph(document::footnote_style, "Chú thích " + note)}});
        }
        return document;
    };
    const Document tracked = tracked_document(noted({"thu phí", "nhà ở"}), noted({"nhà ở xã hội"}));
    EXPECT_THAT(lines_of(tracked), ElementsAre("[-Câu về thu phí-][-^1-][-¶-]", "Câu về nhà ở{+ xã hội+}^2"));
    ASSERT_EQ(tracked.footnotes.size(), 2u);
    EXPECT_EQ(shown(tracked.footnotes[0].paragraphs), "[-Chú thích thu phí-]");
    EXPECT_EQ(shown(tracked.footnotes[1].paragraphs), "Chú thích nhà ở{+ xã hội+}");
}

TEST(TrackedDocument, LeadsFormerLinksToWhatStayed) {
    const auto linked = [](const std::string& anchor, const std::string& words) {
        Paragraph target = paragraph("muc", "Kinh phí");
        target.anchor = anchor;
        return document_of({target, paragraph("than-bai", {test::linked(words, "#" + anchor)})});
    };
    const Document tracked = tracked_document(linked("II", "mục hai"), linked("III", "mục ba"));
    std::vector<std::string> links;
    for (const document::Inline& part : paragraph_of(tracked, 1).content)
        links.push_back(std::get<document::Run>(part).link);
    EXPECT_THAT(links, testing::Each("#III"));
}

TEST(TrackedDocument, TakesTheBreakBeforeAnAnnexThatCame) {
    const Document before = document_of({paragraph("than-bai", "Câu.")});
    Document after = before;
    after.sections.push_back(annex("DANH MỤC"));
    const Document tracked = tracked_document(before, after);
    ASSERT_EQ(tracked.sections.size(), 2u);
    EXPECT_EQ(tracked.sections[0].end, Revision::inserted);
    EXPECT_EQ(tracked.sections[1].end, Revision::none);
    EXPECT_EQ(tracked.sections[1].former_page, test::portrait());
}

TEST(TrackedDocument, EndsWithThePageOfWhatStaysWhenAnAnnexWent) {
    const Document after = document_of({paragraph("than-bai", "Câu.")});
    Document before = after;
    before.sections.push_back(annex("DANH MỤC"));
    const Document tracked = tracked_document(before, after);
    ASSERT_EQ(tracked.sections.size(), 2u);
    EXPECT_EQ(tracked.sections[0].end, Revision::deleted);
    EXPECT_EQ(tracked.sections[1].page, test::portrait());
    EXPECT_EQ(tracked.sections[1].former_page, test::landscape());
}

TEST(TrackedDocument, OfEqualOnesHasNoMarks) {
    const Document same = document_of({paragraph("than-bai", "Câu.")});
    EXPECT_THAT(lines_of(tracked_document(same, same)), ElementsAre("Câu."));
}

}  // namespace
}  // namespace kehoach::draft
