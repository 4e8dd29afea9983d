#include <gtest/gtest.h>

#include "support/sample_document.h"
#include "writers/docx_file.h"

namespace kehoach::writers::word {
namespace {

TEST(DocxSideBySide, IsATableThatIsNotSeen) {
    EXPECT_EQ(show(DocxFile(test::sample_document()).table(0).child("w:tblPr")),
              "<w:tblPr><w:tblStyle w:val=\"HaiCot\"/><w:tblW w:w=\"9354\" w:type=\"dxa\"/>"
              "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0600\" w:firstRow=\"0\" w:lastRow=\"0\""
              " w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>");
}

TEST(DocxSideBySide, DividesTheWidthToTheTwip) {
    // 65 mm are 3685.04 twips, 165 mm 9354.33: the right column is what is left of the rounded whole.
    EXPECT_EQ(show(DocxFile(test::sample_document()).table(0).child("w:tblGrid")),
              "<w:tblGrid><w:gridCol w:w=\"3685\"/><w:gridCol w:w=\"5669\"/></w:tblGrid>");
}

TEST(DocxSideBySide, IsNeverDivided) {
    document::Document document = test::sample_document();
    document::SideBySide signature = test::sample_signature();
    signature.rows.push_back(signature.rows.front());
    document.sections[0].blocks.back() = signature;
    const DocxFile file(document);
    const pugi::xml_node table = file.table(1);
    for (const pugi::xml_node& row : table.children("w:tr"))
        EXPECT_FALSE(row.child("w:trPr").child("w:cantSplit").empty());
    // All paragraphs of all rows but the last one keep with the next.
    EXPECT_EQ(table.first_element_by_path("w:tr").select_nodes(".//w:keepNext").size(), 6u);
    EXPECT_EQ(table.select_nodes(".//w:keepNext").size(), 6u);
}

// 19 twips over the 120 of its style, as measured.
TEST(DocxSideBySide, SetsTheFirstLinesOfARowOnOneBaseline) {
    const DocxFile file(test::sample_document());
    EXPECT_EQ(show(file.paragraph("/KH-UBND").child("w:pPr").child("w:spacing")),
              "<w:spacing w:before=\"139\"/>");
    EXPECT_TRUE(file.paragraph("Vĩnh Linh, ngày").child("w:pPr").child("w:spacing").empty());
}

TEST(DocxSideBySide, HasItsSpaceAboveInTheFirstParagraphs) {
    // 12 pt over styles without space, and the 38 twips that the smaller type needs to stand on the baseline.
    const DocxFile file(test::sample_document());
    EXPECT_EQ(show(file.paragraph("TM. ỦY BAN").child("w:pPr").child("w:spacing")),
              "<w:spacing w:before=\"240\"/>");
    EXPECT_EQ(show(file.paragraph("Nơi nhận").child("w:pPr").child("w:spacing")),
              "<w:spacing w:before=\"278\"/>");
    EXPECT_TRUE(file.paragraph("CHỦ TỊCH").child("w:pPr").child("w:spacing").empty());
}

TEST(DocxSideBySide, CentresItsRulesInTheirColumn) {
    // 60.5 mm are 3430 twips of the right column's 5669.
    const DocxFile file(test::sample_document());
    const pugi::xml_node rule = file.paragraph("Độc lập").next_sibling();
    EXPECT_EQ(show(rule.child("w:pPr").child("w:ind")), "<w:ind w:left=\"1119\" w:right=\"1120\"/>");
}

TEST(DocxSideBySide, HasAParagraphInAnEmptyCell) {
    document::Document document = test::sample_document();
    document::SideBySide signature = test::sample_signature();
    signature.rows.front().left.clear();
    document.sections[0].blocks.back() = signature;
    EXPECT_EQ(show(DocxFile(document).table(1).child("w:tr").child("w:tc").child("w:p")),
              "<w:p><w:pPr><w:pStyle w:val=\"DoanDem\"/></w:pPr></w:p>");
}

}  // namespace
}  // namespace kehoach::writers::word
