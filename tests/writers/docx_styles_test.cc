#include <gtest/gtest.h>

#include "support/sample_document.h"
#include "writers/docx_file.h"

namespace kehoach::writers::word {
namespace {

TEST(DocxStyles, SetTheDocumentInTimesNewRomanAndVietnamese) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node defaults = file.part("styles").child("w:docDefaults");
    EXPECT_EQ(
        inside(defaults.child("w:rPrDefault").child("w:rPr")),
        "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" "
        "w:cs=\"Times New Roman\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"
        "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/>");
    EXPECT_EQ(
        inside(defaults.child("w:pPrDefault").child("w:pPr")),
        "<w:widowControl/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>");
}

TEST(DocxStyles, SayOnlyWhatDiffersFromTheirBase) {
    const DocxFile file(test::sample_document());
    EXPECT_EQ(inside(file.style("ThanBai")),
              "<w:name w:val=\"Thân bài\"/><w:basedOn w:val=\"BinhThuong\"/><w:uiPriority w:val=\"4\"/>"
              "<w:qFormat/><w:pPr><w:spacing w:before=\"120\"/><w:ind w:firstLine=\"720\"/><w:jc "
              "w:val=\"both\"/></w:pPr>");
    EXPECT_EQ(inside(file.style("GachDauDong")),
              "<w:name w:val=\"Gạch đầu dòng\"/><w:basedOn w:val=\"ThanBai\"/>"
              "<w:uiPriority w:val=\"7\"/><w:qFormat/>");
}

TEST(DocxStyles, BoxAStampWithTheBorderOfItsParagraph) {
    document::Document document = test::sample_document();
    document::Style& style = document.styles["khan"] = document.styles[document::normal_style];
    style.based_on = document::normal_style;
    style.name = "Khẩn";
    style.ink = document::Ink::red;
    style.stamp = document::Stamp{Length::mm(20), Length::mm(8), Length::pt(0.75),
                                  Length::pt(4),  Length::pt(3), Length::twips(299)};
    document.sections[0].blocks = {test::paragraph("khan", "KHẨN")};
    const DocxFile file(document);
    const std::string side = "w:val=\"single\" w:sz=\"6\" w:space=";
    EXPECT_EQ(inside(file.style("Khan").child("w:pPr")),
              "<w:pBdr><w:top " + side + "\"4\" w:color=\"FF0000\"/><w:left " + side +
                  "\"0\" w:color=\"FF0000\"/><w:bottom " + side + "\"3\" w:color=\"FF0000\"/><w:right " +
                  side +
                  "\"0\" w:color=\"FF0000\"/></w:pBdr>"
                  "<w:spacing w:line=\"299\" w:lineRule=\"exact\"/>");
    EXPECT_EQ(inside(file.style("Khan").child("w:rPr")), "<w:color w:val=\"FF0000\"/>");
    // 20 mm less a border in the middle of the text.
    const pugi::xml_node indents = file.paragraph("KHẨN").child("w:pPr").child("w:ind");
    const int text = static_cast<int>(test::portrait().text_width().to_twips());
    EXPECT_NEAR(indents.attribute("w:left").as_int() + indents.attribute("w:right").as_int(),
                text - (1134 - 15), 1);
}

TEST(DocxStyles, TakeBackWhatTheirBaseSays) {
    document::Document document = test::sample_document();
    document.styles["muc-thuong"] = document.styles["than-bai"];
    document.styles["muc-thuong"].based_on = "muc";
    document.styles["muc-thuong"].before = Length();
    document.styles["muc-thuong"].line_percent = 115;
    EXPECT_EQ(inside(DocxFile(document).style("MucThuong").child("w:pPr")),
              "<w:keepNext w:val=\"0\"/><w:spacing w:before=\"0\" w:line=\"276\" w:lineRule=\"auto\"/>"
              "<w:outlineLvl w:val=\"9\"/>");
    EXPECT_EQ(inside(DocxFile(document).style("MucThuong").child("w:rPr")), "<w:b w:val=\"0\"/>");
}

TEST(DocxStyles, PutHeadingsIntoTheOutlineAndTextAfterThem) {
    const DocxFile file(test::sample_document());
    EXPECT_EQ(inside(file.style("KhoanTieuDe")),
              "<w:name w:val=\"Khoản có tiêu đề\"/><w:basedOn w:val=\"Muc\"/><w:next w:val=\"ThanBai\"/>"
              "<w:uiPriority w:val=\"6\"/><w:qFormat/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>");
}

TEST(DocxStyles, KeepWordsNamesForTheStylesThatWordItselfUses) {
    const DocxFile file(test::sample_document());
    EXPECT_EQ(
        show(file.style("BinhThuong")),
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"BinhThuong\"><w:name w:val=\"Normal\"/>"
        "<w:aliases w:val=\"Bình thường\"/><w:uiPriority w:val=\"1\"/><w:qFormat/></w:style>");
    EXPECT_STREQ(file.style("ChuThich").child("w:name").attribute("w:val").value(), "footnote text");
    EXPECT_STREQ(file.style("ChuThich").child("w:aliases").attribute("w:val").value(), "Chú thích");
    EXPECT_STREQ(file.style("DauChuThich").child("w:name").attribute("w:val").value(), "footnote reference");
}

TEST(DocxStyles, HaveNoCommasInTheirNames) {
    EXPECT_STREQ(
        DocxFile(test::sample_document()).style("SoKyHieu").child("w:name").attribute("w:val").value(),
        "Số - ký hiệu");
}

TEST(DocxStyles, MakeTheParagraphOfARuleOnePointHighBelowTheRule) {
    EXPECT_EQ(inside(DocxFile(test::sample_document()).style("DuongKe").child("w:pPr")),
              "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>"
              "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>");
}

TEST(DocxStyles, MakeAParagraphThatThePaperDoesNotHaveNextToNothing) {
    const DocxFile file(test::sample_document());
    EXPECT_EQ(inside(file.style("DoanDem").child("w:pPr")), "<w:spacing w:line=\"1\" w:lineRule=\"exact\"/>");
    EXPECT_EQ(inside(file.style("DoanDem").child("w:rPr")), "<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/>");
}

TEST(DocxStyles, StandInWordsListAsTheRunningTextHasThem) {
    const DocxFile file(test::sample_document());
    std::vector<std::string> ids;
    for (const pugi::xml_node& style : file.part("styles").children("w:style"))
        if (style.attribute("w:type").value() == std::string("paragraph"))
            ids.emplace_back(style.attribute("w:styleId").value());
    ids.resize(8);
    EXPECT_EQ(ids, (std::vector<std::string>{"BinhThuong", "TenLoai", "TrichYeu", "ThanBai", "Muc",
                                             "KhoanTieuDe", "GachDauDong", "PhuLuc"}));
    EXPECT_STREQ(file.part("styles").child("w:latentStyles").attribute("w:defSemiHidden").value(), "1");
    EXPECT_TRUE(file.style("DuongKe").child("w:qFormat").empty());
}

TEST(DocxStyles, HaveDifferentIdsForDifferentStyles) {
    document::Document document = test::sample_document();
    document.styles["than_bai"] = test::style("Thân bài khác", document::normal_style, 13);
    const DocxFile file(document);
    EXPECT_STREQ(file.style("ThanBai").child("w:name").attribute("w:val").value(), "Thân bài");
    EXPECT_STREQ(file.style("ThanBai2").child("w:name").attribute("w:val").value(), "Thân bài khác");
}

TEST(DocxStyles, HaveATableStyleLikeTheFirstTable) {
    const DocxFile file(test::sample_document());
    const pugi::xml_node look = file.style("BangKeO").child("w:tblPr");
    EXPECT_EQ(show(look.child("w:tblBorders").child("w:insideV")),
              "<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
    EXPECT_EQ(show(look.child("w:tblCellMar").child("w:left")), "<w:left w:w=\"108\" w:type=\"dxa\"/>");
    // With its left rule at the margin.
    EXPECT_EQ(show(look.child("w:tblInd")), "<w:tblInd w:w=\"108\" w:type=\"dxa\"/>");
}

}  // namespace
}  // namespace kehoach::writers::word
