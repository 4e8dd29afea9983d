// Comments and their ranges.
#include <gtest/gtest.h>

#include "support/sample_document.h"
#include "writers/docx_file.h"

namespace kehoach::writers::word {
namespace {

document::Run noted(const std::string& text, std::vector<std::size_t> comments) {
    document::Run run = test::run(text);
    run.comments = std::move(comments);
    return run;
}

document::Document with_comments(document::Paragraph paragraph, std::size_t count) {
    document::Document document;
    document.styles = test::sample_styles();
    document.properties.date = {2026, 2, 9};
    document.sections.push_back({"main", "KẾ HOẠCH", test::portrait(), {std::move(paragraph)}});
    for (std::size_t i = 0; i < count; ++i)
        document.comments.push_back({"kehoach", "KH", "Ý " + std::to_string(i) + "\nSửa đi"});
    return document;
}

// The paragraph as: ( and ) for ends of ranges with the comment's number, text.
std::string ranges(const pugi::xml_node& paragraph) {
    std::string shown;
    for (const pugi::xml_node& child : paragraph.children()) {
        const std::string name = child.name(), id = child.attribute("w:id").value();
        if (name == "w:commentRangeStart") shown += "(" + id;
        if (name == "w:commentRangeEnd") shown += id + ")";
        if (const auto mark = child.child("w:commentReference"))
            shown += "^" + std::string(mark.attribute("w:id").value());
        if (name == "w:r" || name == "w:hyperlink") shown += text_of(child);
    }
    return shown;
}

std::string ranges_of(document::Paragraph paragraph, std::size_t count) {
    const DocxFile file(with_comments(std::move(paragraph), count));
    return ranges(file.body().child("w:p"));
}

TEST(DocxComments, SurroundTheirWords) {
    EXPECT_EQ(ranges_of(test::paragraph("than-bai", {test::run("a "), noted("b", {0}), test::run(" c")}), 1),
              "a (0b0)^0 c");
}

TEST(DocxComments, MayOverlap) {
    EXPECT_EQ(
        ranges_of(test::paragraph("than-bai", {noted("a", {0}), noted("b", {0, 1}), noted("c", {1})}), 2),
        "(0a(1b0)^0c1)^1");
}

TEST(DocxComments, GoOnOverABlank) {
    const document::Slot blank{document::SlotName::blank, "__", false, false, false, {}, 2};
    EXPECT_EQ(ranges_of(test::paragraph("than-bai", {noted("a", {0}), blank, noted("b", {0}), blank}), 1),
              "(0a__b0)^0__");
}

TEST(DocxComments, StandAtAParagraphWithoutText) {
    document::Paragraph empty = test::paragraph("than-bai", std::vector<document::Inline>{});
    empty.comments = {0};
    EXPECT_EQ(ranges_of(empty, 1), "(00)^0");
}

TEST(DocxComments, AreSaidInAPartOfTheirOwn) {
    const DocxFile file(with_comments(test::paragraph("than-bai", {noted("a", {0})}), 1));
    EXPECT_EQ(show(file.part("comments").child("w:comment")),
              "<w:comment w:id=\"0\" w:author=\"kehoach\" w:date=\"2026-02-09T00:00:00Z\" w:initials=\"KH\">"
              "<w:p><w:pPr><w:pStyle w:val=\"NhanXet\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"DauNhanXet\"/>"
              "</w:rPr><w:annotationRef/></w:r><w:r><w:t xml:space=\"preserve\">Ý 0</w:t></w:r></w:p>"
              "<w:p><w:pPr><w:pStyle w:val=\"NhanXet\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Sửa đi</w:t>"
              "</w:r></w:p></w:comment>");
    EXPECT_TRUE(file.style("NhanXet"));
    EXPECT_TRUE(file.style("DauNhanXet"));
}

TEST(DocxComments, LeaveNoTraceInADocumentWithoutAny) {
    const DocxFile file(with_comments(test::paragraph("than-bai", {test::run("a")}), 0));
    EXPECT_FALSE(file.has("word/comments.xml"));
    EXPECT_FALSE(file.style("NhanXet"));
}

}  // namespace
}  // namespace kehoach::writers::word
