#include <gtest/gtest.h>

#include "support/sample_document.h"
#include "writers/docx_file.h"

namespace kehoach::writers::word {
namespace {

document::Document with_sections(std::vector<document::Section> sections) {
    document::Document document;
    document.styles = test::sample_styles();
    document.sections = std::move(sections);
    return document;
}

TEST(DocxSections, HavePaperMarginsHeadersAndNumbersOfTheirOwn) {
    EXPECT_EQ(show(DocxFile(test::sample_document()).body().last_child()),
              "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"header3\"/>"
              "<w:headerReference w:type=\"default\" r:id=\"header4\"/><w:type w:val=\"nextPage\"/>"
              "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
              "<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" "
              "w:footer=\"567\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>");
}

// LibreOffice would give the other pages a footer as high as a line of text.
TEST(DocxSections, WithAFootHaveAFooterOnTheFirstPageThatEndsWhereTheTextDoes) {
    document::Document document = with_sections({{"main", "", test::portrait(), {}}});
    document.sections[0].foot = {test::paragraph("than-bai", "Số: 12")};
    const DocxFile file(document);
    const pugi::xml_node section = file.body().select_node(".//w:sectPr").node();
    EXPECT_EQ(show(section.child("w:footerReference")),
              "<w:footerReference w:type=\"first\" r:id=\"footer1\"/>");
    // 20 mm, less the twip of the paragraph below it.
    EXPECT_STREQ(section.child("w:pgMar").attribute("w:footer").value(), "1133");
    EXPECT_STREQ(file.part("footer1").child("w:p").select_node(".//w:t").node().child_value(), "Số: 12");
    EXPECT_EQ(file.part("footer2").select_nodes(".//w:t").size(), 0u);
    EXPECT_EQ(file.part("footer2").select_nodes(".//w:p").size(), 1u);
}

TEST(DocxSections, HaveTheTopOfTheFirstPageInItsHeader) {
    document::Document document = with_sections({{"main", "", test::portrait(), {}}});
    document.sections[0].top = {test::paragraph("than-bai", "DỰ THẢO")};
    const DocxFile file(document);
    EXPECT_STREQ(file.part("header1").select_node(".//w:t").node().child_value(), "DỰ THẢO");
    EXPECT_EQ(file.part("header2").select_nodes(".//w:t").size(), 1u);  // the page number
}

TEST(DocxSections, EndInTheirLastParagraph) {
    const DocxFile file(
        with_sections({{"main", "", test::portrait(), {test::paragraph("than-bai", "a")}},
                       {"phu-luc", "", test::landscape(), {test::paragraph("than-bai", "b")}}}));
    const pugi::xml_node end = file.paragraph("a").child("w:pPr").child("w:sectPr");
    EXPECT_EQ(show(end.child("w:pgSz")), "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
    EXPECT_EQ(file.body().select_nodes(".//w:sectPr").size(), 2u);
}

TEST(DocxSections, EndInTheParagraphOfARule) {
    const DocxFile file(
        with_sections({{"main", "", test::portrait(), {test::paragraph("than-bai", "a"), test::rule(40)}},
                       {"phu-luc", "", test::landscape(), {test::paragraph("than-bai", "b")}}}));
    EXPECT_FALSE(file.paragraph("a").next_sibling().child("w:pPr").child("w:sectPr").empty());
}

TEST(DocxSections, ThatEndInATableEndInAParagraphWithoutHeight) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node end = file.table(1).next_sibling();
    EXPECT_STREQ(end.child("w:pPr").child("w:pStyle").attribute("w:val").value(), "DoanDem");
    EXPECT_FALSE(end.child("w:pPr").child("w:sectPr").empty());
    // Word wants a paragraph between the last table and the end of the body, too.
    EXPECT_STREQ(file.table(2).next_sibling().name(), "w:p");
    EXPECT_STREQ(file.table(2).next_sibling().next_sibling().name(), "w:sectPr");
}

// Above a table that begins a document with footnotes LibreOffice puts an empty line.
TEST(DocxSections, BeginsWithAThinParagraphWhereATableWouldWithFootnotes) {
    document::Document document = test::sample_document();
    const DocxFile with_notes(document);
    EXPECT_EQ(inside(with_notes.body().first_child()), "<w:pPr><w:pStyle w:val=\"DoanDem\"/></w:pPr>");
    document = with_sections({document.sections[1]});
    document.sections[0].blocks = {test::sample_signature()};
    const DocxFile without_notes(document);
    EXPECT_STREQ(without_notes.body().first_child().name(), "w:tbl");
}

TEST(DocxHeaders, ShowThePageNumberInItsStyle) {
    EXPECT_EQ(inside(DocxFile(test::sample_document()).part("header2")),
              "<w:p><w:pPr><w:pStyle w:val=\"SoTrang\"/></w:pPr>"
              "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
              "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
              "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"
              "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
}

TEST(DocxHeaders, AreEmptyOnTheFirstPageOfASection) {
    EXPECT_EQ(inside(DocxFile(test::sample_document()).part("header3")),
              "<w:p><w:pPr><w:pStyle w:val=\"SoTrang\"/></w:pPr></w:p>");
}

}  // namespace
}  // namespace kehoach::writers::word
