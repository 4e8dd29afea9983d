#include <gmock/gmock.h>

#include "support/sample_document.h"
#include "writers/docx_file.h"

namespace kehoach::writers::word {
namespace {

using testing::ElementsAre;

pugi::xml_node row(pugi::xml_node table, int n) {
    pugi::xml_node row = table.child("w:tr");
    for (; n > 0; --n)
        row = row.next_sibling("w:tr");
    return row;
}

// The cells' properties as they stand.
std::vector<std::string> cells(pugi::xml_node row) {
    std::vector<std::string> cells;
    for (const pugi::xml_node& cell : row.children("w:tc"))
        cells.push_back(inside(cell.child("w:tcPr")));
    return cells;
}

pugi::xml_node sample_table(const DocxFile& file) { return file.table(2); }

TEST(DocxTable, IsAsWideAsItsColumnsToTheTwip) {
    // 12.1 + 110.3 + 70.2 + 59.4 mm: edges at 685.98, 6939.21, 10919.06 and 14286.61 twips.
    const DocxFile file(test::sample_document());
    EXPECT_EQ(inside(sample_table(file).child("w:tblGrid")),
              "<w:gridCol w:w=\"686\"/><w:gridCol w:w=\"6253\"/><w:gridCol w:w=\"3980\"/><w:gridCol "
              "w:w=\"3368\"/>");
    EXPECT_EQ(show(sample_table(file).child("w:tblPr").child("w:tblW")),
              "<w:tblW w:w=\"14287\" w:type=\"dxa\"/>");
}

TEST(DocxTable, LooksAsItsStyleSays) {
    const DocxFile file(test::sample_document());
    EXPECT_EQ(inside(sample_table(file).child("w:tblPr")),
              "<w:tblStyle w:val=\"BangKeO\"/><w:tblW w:w=\"14287\" w:type=\"dxa\"/>"
              "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0600\" w:firstRow=\"0\" w:lastRow=\"0\""
              " w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
}

TEST(DocxTable, SaysItselfWhatItsStyleDoesNot) {
    document::Document document = test::sample_document();
    document::Table wide = test::sample_table();
    wide.border = Length::pt(1);
    wide.cell_margin = Length::mm(3.8);
    document.sections[1].blocks.push_back(wide);
    const DocxFile file(document);
    const pugi::xml_node properties = file.table(3).child("w:tblPr");
    EXPECT_EQ(show(properties.child("w:tblInd")), "<w:tblInd w:w=\"215\" w:type=\"dxa\"/>");
    EXPECT_EQ(show(properties.child("w:tblBorders").child("w:top")),
              "<w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"000000\"/>");
    EXPECT_EQ(show(properties.child("w:tblCellMar").child("w:left")), "<w:left w:w=\"215\" w:type=\"dxa\"/>");
}

TEST(DocxTable, RepeatsItsHeaderRowsAndDividesNone) {
    const DocxFile file(test::sample_document());
    std::vector<std::string> rows;
    for (const pugi::xml_node& each : sample_table(file).children("w:tr"))
        rows.push_back(inside(each.child("w:trPr")));
    EXPECT_THAT(rows, ElementsAre("<w:cantSplit/><w:tblHeader/>", "<w:cantSplit/><w:tblHeader/>",
                                  "<w:cantSplit/>", "<w:cantSplit/>", "<w:cantSplit/>"));
}

TEST(DocxTable, HoldsRowsToTheirLeastHeight) {
    document::Document document = test::sample_document();
    std::get<document::Table>(document.sections[1].blocks.back()).rows[1].least_height = Length::pt(30);
    const DocxFile file(document);
    EXPECT_EQ(inside(row(sample_table(file), 1).child("w:trPr")),
              "<w:cantSplit/><w:trHeight w:val=\"600\" w:hRule=\"atLeast\"/><w:tblHeader/>");
}

TEST(DocxTable, MergesCellsAcrossAndDown) {
    const DocxFile file(test::sample_document());
    EXPECT_THAT(
        cells(row(sample_table(file), 0)),
        ElementsAre(
            "<w:tcW w:w=\"686\" w:type=\"dxa\"/><w:vMerge w:val=\"restart\"/><w:vAlign w:val=\"center\"/>",
            "<w:tcW w:w=\"6253\" w:type=\"dxa\"/><w:vMerge w:val=\"restart\"/><w:vAlign w:val=\"center\"/>",
            "<w:tcW w:w=\"7348\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/><w:vAlign w:val=\"center\"/>"));
    EXPECT_THAT(
        cells(row(sample_table(file), 1)),
        ElementsAre(
            "<w:tcW w:w=\"686\" w:type=\"dxa\"/><w:vMerge w:val=\"continue\"/><w:vAlign w:val=\"center\"/>",
            "<w:tcW w:w=\"6253\" w:type=\"dxa\"/><w:vMerge w:val=\"continue\"/><w:vAlign w:val=\"center\"/>",
            "<w:tcW w:w=\"3980\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/>",
            "<w:tcW w:w=\"3368\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/>"));
}

TEST(DocxTable, MergesBothWaysAtOnce) {
    using document::RowKind;
    document::Document document = test::sample_document();
    auto& table = std::get<document::Table>(document.sections[1].blocks.back());
    table.rows = {
        test::row(RowKind::task,
                  {test::spanning(test::cell(0, "a"), 2, 3), test::cell(2, "b"), test::cell(3, "c")}),
        test::row(RowKind::task, {test::spanning(test::cell(2, "d"), 2, 2)}), test::row(RowKind::task, {})};
    table.header_rows = 0;
    const DocxFile file(document);
    EXPECT_THAT(
        cells(row(sample_table(file), 2)),
        ElementsAre(
            "<w:tcW w:w=\"6939\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"continue\"/>",
            "<w:tcW w:w=\"7348\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"continue\"/>"));
}

TEST(DocxTable, EndsEachCellInAParagraphOfItsStyle) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node continued = row(sample_table(file), 4).child("w:tc").next_sibling().next_sibling();
    EXPECT_EQ(show(continued.child("w:p")), "<w:p><w:pPr><w:pStyle w:val=\"BangChu\"/></w:pPr></w:p>");
    for (const pugi::xpath_node& cell : file.body().select_nodes(".//w:tc"))
        EXPECT_STREQ(cell.node().last_child().name(), "w:p");
}

TEST(DocxTable, KeepsAGroupRowWithTheNext) {
    const DocxFile file(test::sample_document());
    EXPECT_EQ(row(sample_table(file), 2).select_nodes(".//w:keepNext").size(), 2u);
    EXPECT_EQ(row(sample_table(file), 3).select_nodes(".//w:keepNext").size(), 0u);
}

TEST(DocxTable, HasABookmarkInTheFirstCellOfANamedRow) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node paragraph = row(sample_table(file), 3).child("w:tc").child("w:p");
    EXPECT_STREQ(paragraph.child("w:bookmarkStart").attribute("w:name").value(), "task_I_1");
    EXPECT_EQ(row(sample_table(file), 3).select_nodes(".//w:bookmarkStart").size(), 1u);
}

TEST(DocxTable, IsNotMeltedIntoTheTableAboveIt) {
    document::Document document = test::sample_document();
    document.sections[1].blocks.push_back(test::sample_table());
    const DocxFile file(document);
    EXPECT_EQ(show(file.table(2).next_sibling()), "<w:p><w:pPr><w:pStyle w:val=\"DoanDem\"/></w:pPr></w:p>");
    EXPECT_STREQ(file.table(2).next_sibling().next_sibling().name(), "w:tbl");
}

}  // namespace
}  // namespace kehoach::writers::word
