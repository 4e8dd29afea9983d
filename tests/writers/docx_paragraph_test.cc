#include <gtest/gtest.h>

#include "support/sample_document.h"
#include "writers/docx_file.h"

namespace kehoach::writers::word {
namespace {

document::Document with_blocks(std::vector<document::Block> blocks) {
    document::Document document;
    document.styles = test::sample_styles();
    document.footnotes.push_back({{test::paragraph(document::footnote_style, "Chú thích.")}});
    document.sections.push_back({"main", "KẾ HOẠCH", test::portrait(), std::move(blocks)});
    return document;
}

DocxFile with_content(std::vector<document::Inline> content) {
    return DocxFile(with_blocks({test::paragraph("than-bai", std::move(content))}));
}

TEST(DocxParagraph, HasNoFormattingBesideItsStyle) {
    EXPECT_EQ(show(DocxFile(test::sample_document()).paragraph("KẾ HOẠCH")),
              "<w:p><w:pPr><w:pStyle w:val=\"TenLoai\"/></w:pPr><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>");
}

TEST(DocxParagraph, NamesNoStyleWhereTheDefaultIsMeant) {
    const DocxFile file(with_blocks({test::paragraph(document::normal_style, "a")}));
    EXPECT_EQ(show(file.paragraph("a")), "<w:p><w:r><w:t>a</w:t></w:r></w:p>");
}

TEST(DocxParagraph, EmphasisesRuns) {
    const DocxFile file = with_content({test::run("a "), document::Run{"b", true, true, {}, {}}});
    EXPECT_EQ(inside(file.body().child("w:p")),
              "<w:pPr><w:pStyle w:val=\"ThanBai\"/></w:pPr><w:r><w:t xml:space=\"preserve\">a </w:t></w:r>"
              "<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>b</w:t></w:r>");
}

TEST(DocxParagraph, DoesNotRepeatTheEmphasisOfItsStyle) {
    const DocxFile file(with_blocks({test::paragraph("muc", {document::Run{"a", true, true, {}, {}}})}));
    EXPECT_EQ(inside(file.paragraph("a").child("w:r")), "<w:rPr><w:i/></w:rPr><w:t>a</w:t>");
}

TEST(DocxParagraph, KeepsWithTheNextWhenAsked) {
    document::Paragraph kept = test::paragraph("than-bai", "a");
    kept.keep_with_next = true;
    const DocxFile file(with_blocks({kept, test::paragraph("than-bai", "b")}));
    EXPECT_EQ(inside(file.paragraph("a").child("w:pPr")), "<w:pStyle w:val=\"ThanBai\"/><w:keepNext/>");
}

TEST(DocxLinks, LeadToTheBookmarkOfTheirAnchor) {
    document::Paragraph target = test::paragraph("than-bai", "đích");
    target.anchor = "muc-1.2";
    const DocxFile file(with_blocks(
        {test::paragraph("than-bai", {document::Inline(test::linked("đến", "#muc-1.2"))}), target}));
    EXPECT_EQ(show(file.paragraph("đến").child("w:hyperlink")),
              "<w:hyperlink w:anchor=\"muc_1_2\" w:history=\"1\"><w:r><w:t>đến</w:t></w:r></w:hyperlink>");
    EXPECT_EQ(inside(file.paragraph("đích")),
              "<w:pPr><w:pStyle w:val=\"ThanBai\"/></w:pPr><w:bookmarkStart w:id=\"0\" w:name=\"muc_1_2\"/>"
              "<w:r><w:t>đích</w:t></w:r><w:bookmarkEnd w:id=\"0\"/>");
}

TEST(DocxLinks, HoldAllTheirRuns) {
    document::Paragraph target = test::paragraph("than-bai", "đích");
    target.anchor = "a";
    document::Run bold = test::linked("đậm", "#a");
    bold.bold = true;
    const DocxFile file(with_blocks(
        {test::paragraph("than-bai", {test::linked("liền ", "#a"), bold, test::run(" sau")}), target}));
    EXPECT_EQ(text_of(file.paragraph("liền").child("w:hyperlink")), "liền đậm");
    EXPECT_TRUE(file.paragraph("liền").child("w:hyperlink").next_sibling("w:hyperlink").empty());
    EXPECT_EQ(text_of(file.paragraph("liền").last_child()), " sau");
}

TEST(DocxLinks, ToNowhereAreText) {
    const DocxFile file = with_content({test::linked("đến", "#khong-co")});
    EXPECT_EQ(inside(file.paragraph("đến").child("w:r")), "<w:t>đến</w:t>");
}

document::Run reference(const std::string& text, const std::string& anchor, document::Reference kind) {
    return {text, false, false, "#" + anchor, {}, kind};
}

// The code of the first field, and what the reader sees of its paragraph.
std::string code(const DocxFile& file) {
    return file.body().select_node(".//w:instrText").node().text().get();
}

TEST(DocxReferences, AreFieldsThatShowTheNumberOfTheirTarget) {
    document::Paragraph target = test::item("muc", {"II.", 0, 0}, "ĐÍCH");
    target.anchor = "II";
    document::Document document = with_blocks(
        {test::paragraph("than-bai", {test::run("mục "), reference("II", "II", document::Reference::number)}),
         target});
    document.lists.push_back({{{document::NumberFormat::roman, 2, "%1."}}});
    const DocxFile file(document);
    EXPECT_EQ(inside(file.paragraph("mục")),
              "<w:pPr><w:pStyle w:val=\"ThanBai\"/></w:pPr><w:r><w:t xml:space=\"preserve\">mục </w:t></w:r>"
              "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
              "<w:r><w:instrText xml:space=\"preserve\"> REF II \\n \\h </w:instrText></w:r>"
              "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>II</w:t></w:r>"
              "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

TEST(DocxReferences, ShowTheNumbersAboveTheirTargetToo) {
    document::Paragraph target = test::paragraph("than-bai", "đích");
    target.anchor = "II.3";
    const DocxFile file(with_blocks(
        {test::paragraph("than-bai", {reference("II.3", "II.3", document::Reference::full_number)}),
         target}));
    EXPECT_EQ(code(file), " REF II_3 \\w \\h ");
}

TEST(DocxReferences, RepeatALiteralNumberWithoutItsFullStop) {
    document::Paragraph target = test::item("than-bai", {"IV.", std::nullopt, 0}, "Nhảy số");
    target.anchor = "IV";
    const DocxFile file(with_blocks(
        {test::paragraph("than-bai", {reference("IV", "IV", document::Reference::content)}), target}));
    EXPECT_EQ(code(file), " REF IV \\h ");
    EXPECT_EQ(inside(file.paragraph("Nhảy số")),
              "<w:pPr><w:pStyle w:val=\"ThanBai\"/></w:pPr><w:bookmarkStart w:id=\"0\" w:name=\"IV\"/>"
              "<w:r><w:t>IV</w:t></w:r><w:bookmarkEnd w:id=\"0\"/><w:r><w:t>. Nhảy số</w:t></w:r>");
}

TEST(DocxBookmarks, HaveNamesThatWordTakes) {
    std::vector<document::Block> blocks;
    for (const char* anchor :
         {"task-VI.3", "task_vi.3", "3", "đ-1", "a-very-long-anchor-that-goes-on-and-on-for-ever"}) {
        blocks.push_back(test::paragraph("than-bai", "x"));
        std::get<document::Paragraph>(blocks.back()).anchor = anchor;
    }
    const DocxFile file(with_blocks(std::move(blocks)));
    std::vector<std::string> names;
    for (const pugi::xpath_node& start : file.body().select_nodes(".//w:bookmarkStart"))
        names.emplace_back(start.node().attribute("w:name").value());
    EXPECT_EQ(names, (std::vector<std::string>{"task_VI_3", "task_vi_3_2", "m3", "đ_1",
                                               "a_very_long_anchor_that_goes_on_and_on_f"}));
}

TEST(DocxBookmarks, StandOnceForAnAnchorThatIsGivenTwice) {
    document::Paragraph paragraph = test::paragraph("than-bai", "x");
    paragraph.anchor = "a";
    const DocxFile file(with_blocks({paragraph, paragraph}));
    EXPECT_EQ(file.body().select_nodes(".//w:bookmarkStart").size(), 1u);
    EXPECT_EQ(file.body().select_nodes(".//w:bookmarkEnd").size(), 1u);
}

TEST(DocxFootnotes, StandInTheirPartUnderTheNumberOfTheirMark) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node mark = file.paragraph("Thực hiện").child("w:r").next_sibling("w:r");
    EXPECT_EQ(inside(mark),
              "<w:rPr><w:rStyle w:val=\"DauChuThich\"/></w:rPr><w:footnoteReference w:id=\"1\"/>");
    EXPECT_EQ(inside(file.part("footnotes").find_child_by_attribute("w:footnote", "w:id", "1")),
              "<w:p><w:pPr><w:pStyle w:val=\"ChuThich\"/></w:pPr>"
              "<w:r><w:rPr><w:rStyle w:val=\"DauChuThich\"/></w:rPr><w:footnoteRef/></w:r>"
              "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
              "<w:r><w:t>Quyết định số 3300/QĐ-UBND.</w:t></w:r></w:p>");
}

TEST(DocxFootnotes, HaveTheSeparatorsThatTheSettingsName) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node footnotes = file.part("footnotes");
    EXPECT_STREQ(footnotes.find_child_by_attribute("w:footnote", "w:id", "-1").attribute("w:type").value(),
                 "separator");
    EXPECT_STREQ(footnotes.find_child_by_attribute("w:footnote", "w:id", "0").attribute("w:type").value(),
                 "continuationSeparator");
    EXPECT_EQ(show(file.part("settings").child("w:footnotePr")),
              "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>");
}

TEST(DocxFootnotes, AreReferredToOnceAndNamedAgain) {
    const DocxFile file = with_content({document::FootnoteMark{1, {}}, document::FootnoteMark{1, {}}});
    EXPECT_EQ(file.body().select_nodes(".//w:footnoteReference").size(), 1u);
    EXPECT_EQ(inside(file.body().child("w:p").last_child()),
              "<w:rPr><w:rStyle w:val=\"DauChuThich\"/></w:rPr><w:t>1</w:t>");
}

TEST(DocxRule, IsATopBorderOfItsLengthInTheMiddleOfTheColumn) {
    // 165 mm are 9354 twips and 40 mm 2268: 7086 are left, half of them on each side.
    const DocxFile file(test::sample_document());
    EXPECT_EQ(
        show(file.paragraph("Cải cách hành chính").next_sibling()),
        "<w:p><w:pPr><w:pStyle w:val=\"DuongKe\"/>"
        "<w:spacing w:before=\"20\" w:after=\"80\"/><w:ind w:left=\"3543\" w:right=\"3543\"/></w:pPr></w:p>");
}

TEST(DocxRule, SaysItselfHowThickItIsWhereTheFirstIsOtherwise) {
    document::Rule thick = test::rule(40);
    thick.thickness = Length::pt(1.5);
    const DocxFile file(with_blocks(
        {test::paragraph("than-bai", "a"), test::rule(40), test::paragraph("than-bai", "b"), thick}));
    EXPECT_EQ(show(file.paragraph("b").next_sibling().child("w:pPr").child("w:pBdr").child("w:top")),
              "<w:top w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"000000\"/>");
}

TEST(DocxRule, StaysWithTheTextAboveIt) {
    const DocxFile file(
        with_blocks({test::paragraph("than-bai", "a"), test::rule(40), test::paragraph("than-bai", "b")}));
    EXPECT_FALSE(file.paragraph("a").child("w:pPr").child("w:keepNext").empty());
    EXPECT_TRUE(file.paragraph("b").child("w:pPr").child("w:keepNext").empty());
}

}  // namespace
}  // namespace kehoach::writers::word
