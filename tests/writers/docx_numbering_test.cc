#include <gtest/gtest.h>

#include "support/sample_document.h"
#include "writers/docx_file.h"

namespace kehoach::writers::word {
namespace {

using document::NumberFormat;

document::Document with_list(document::List list, std::vector<document::Block> blocks) {
    document::Document document;
    document.styles = test::sample_styles();
    document.lists.push_back(std::move(list));
    document.sections.push_back({"main", "KẾ HOẠCH", test::portrait(), std::move(blocks)});
    return document;
}

TEST(DocxNumbering, GivesEachListANumberingOfItsOwn) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node numbering = file.part("numbering");
    EXPECT_EQ(inside(numbering.find_child_by_attribute("w:num", "w:numId", "1")),
              "<w:abstractNumId w:val=\"0\"/>");
    EXPECT_EQ(inside(numbering.find_child_by_attribute("w:num", "w:numId", "2")),
              "<w:abstractNumId w:val=\"1\"/>");
}

TEST(DocxNumbering, WritesLevelsWithASpaceAfterTheNumberAndTheIndentOfTheirStyle) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node numbering = file.part("numbering");
    EXPECT_EQ(
        inside(numbering.child("w:abstractNum")),
        "<w:nsid w:val=\"4B480000\"/><w:multiLevelType w:val=\"multilevel\"/>"
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:suff w:val=\"space\"/>"
        "<w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/>"
        "<w:pPr><w:ind w:left=\"0\" w:firstLine=\"720\"/></w:pPr></w:lvl>"
        "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:suff w:val=\"space\"/>"
        "<w:lvlText w:val=\"%2.\"/><w:lvlJc w:val=\"left\"/>"
        "<w:pPr><w:ind w:left=\"0\" w:firstLine=\"720\"/></w:pPr></w:lvl>");
}

TEST(DocxNumbering, CountsLettersFromTheirStart) {
    const DocxFile file(
        with_list({{{NumberFormat::letter, 5, "%1)"}}}, {test::item("than-bai", {"e)", 0, 0}, "Điểm e")}));
    const pugi::xml_node level = file.part("numbering").child("w:abstractNum").child("w:lvl");
    EXPECT_EQ(show(level.child("w:start")), "<w:start w:val=\"5\"/>");
    EXPECT_EQ(show(level.child("w:numFmt")), "<w:numFmt w:val=\"lowerLetter\"/>");
}

TEST(DocxNumbering, PrintsTheWholeOfALongBullet) {
    const DocxFile file(with_list({{{NumberFormat::bullet, 1, "-"}, {NumberFormat::bullet, 1, "đ)"}}}, {}));
    const pugi::xml_node dash = file.part("numbering").child("w:abstractNum").child("w:lvl");
    EXPECT_EQ(show(dash.child("w:numFmt")), "<w:numFmt w:val=\"bullet\"/>");
    EXPECT_EQ(show(dash.next_sibling().child("w:numFmt")), "<w:numFmt w:val=\"none\"/>");
    EXPECT_EQ(show(dash.next_sibling().child("w:lvlText")), "<w:lvlText w:val=\"đ)\"/>");
}

document::List tied_list() {
    return {{{NumberFormat::roman, 1, "%1.", "muc"}, {NumberFormat::arabic, 1, "%2."}}};
}

TEST(DocxNumbering, TiesAStyleToItsLevel) {
    const DocxFile file(with_list(tied_list(), {test::item("muc", {"I.", 0, 0}, "MỤC TIÊU")}));
    EXPECT_EQ(show(file.part("numbering").child("w:abstractNum").child("w:lvl").child("w:pStyle")),
              "<w:pStyle w:val=\"Muc\"/>");
    EXPECT_EQ(show(file.style("Muc").child("w:pPr").child("w:numPr")),
              "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>");
    EXPECT_EQ(inside(file.paragraph("MỤC TIÊU").child("w:pPr")), "<w:pStyle w:val=\"Muc\"/>");
}

TEST(DocxNumbering, DoesNotNumberTheStyleThatIsBasedOnATiedOne) {
    const DocxFile file(with_list(tied_list(), {}));
    EXPECT_EQ(show(file.style("KhoanTieuDe").child("w:pPr").child("w:numPr")),
              "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>");
}

TEST(DocxNumbering, TakesAParagraphWithATypedNumberOutOfItsStylesList) {
    const DocxFile file(with_list(tied_list(), {test::item("muc", {"V.", std::nullopt, 0}, "NHẢY SỐ")}));
    EXPECT_EQ(inside(file.paragraph("NHẢY SỐ").child("w:pPr")),
              "<w:pStyle w:val=\"Muc\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"
              "<w:ind w:firstLine=\"720\"/>");
}

TEST(DocxNumbering, TakesTheNumberOutOfTheText) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node paragraph = file.paragraph("MỤC TIÊU");
    EXPECT_EQ(inside(paragraph.child("w:pPr")),
              "<w:pStyle w:val=\"Muc\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>");
    EXPECT_EQ(text_of(paragraph), "MỤC TIÊU");
}

TEST(DocxNumbering, LeavesAMarkerWithoutListInTheText) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node paragraph = file.paragraph("(1)");
    EXPECT_TRUE(paragraph.child("w:pPr").child("w:numPr").empty());
    EXPECT_EQ(inside(paragraph.child("w:r")), "<w:t>(1) Thực hiện sắp xếp bộ máy./.</w:t>");
}

TEST(DocxNumbering, KeepsALiteralMarkerApartFromEmphasisedText) {
    document::Paragraph paragraph = test::paragraph("than-bai", {document::Run{"Đậm", true, false, {}, {}}});
    paragraph.marker = {"(1)", std::nullopt, 0};
    const DocxFile file(with_list({{{NumberFormat::arabic, 1, "%1."}}}, {paragraph}));
    EXPECT_EQ(inside(file.paragraph("(1)")),
              "<w:pPr><w:pStyle w:val=\"ThanBai\"/></w:pPr><w:r><w:t xml:space=\"preserve\">(1) </w:t></w:r>"
              "<w:r><w:rPr><w:b/></w:rPr><w:t>Đậm</w:t></w:r>");
}

TEST(DocxNumbering, GivesALevelWithoutParagraphsTheIndentOfItsNeighbour) {
    const DocxFile file(with_list({{{NumberFormat::letter, 1, "%1)"},
                                    {NumberFormat::letter, 5, "%2)"},
                                    {NumberFormat::letter, 7, "%3)"}}},
                                  {test::item("than-bai", {"e)", 0, 1}, "Điểm")}));
    for (const pugi::xml_node& level : file.part("numbering").child("w:abstractNum").children("w:lvl"))
        EXPECT_EQ(inside(level.child("w:pPr")), "<w:ind w:left=\"0\" w:firstLine=\"720\"/>");
}

TEST(DocxNumbering, KeepsTheIndentOfAStyleThatSharesItsLevelWithAnother) {
    const DocxFile file(with_list(
        {{{NumberFormat::arabic, 1, "%1."}}},
        {test::item("than-bai", {"1.", 0, 0}, "Thụt"), test::item("bang-chu", {"2.", 0, 0}, "Không thụt")}));
    EXPECT_EQ(
        show(file.part("numbering").child("w:abstractNum").child("w:lvl").child("w:pPr").child("w:ind")),
        "<w:ind w:left=\"0\" w:firstLine=\"720\"/>");
    EXPECT_TRUE(file.paragraph("Thụt").child("w:pPr").child("w:ind").empty());
    EXPECT_EQ(show(file.paragraph("Không thụt").child("w:pPr").child("w:ind")), "<w:ind w:firstLine=\"0\"/>");
}

}  // namespace
}  // namespace kehoach::writers::word
