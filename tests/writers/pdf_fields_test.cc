#include "writers/pdf_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "writers/pdf_tools.h"

namespace kehoach::writers {
namespace {

using ::testing::HasSubstr;
using testing::page_of;
using testing::pages_of;
using testing::PdfOnDisk;
using testing::text_item;

layout::Field field(std::string name, double x, double y, double width, double height, int page = 0) {
    return {std::move(name),
            "Chữ ký số",
            "",
            page,
            {Length::pt(x), Length::pt(y), Length::pt(width), Length::pt(height)}};
}

layout::Pages with_fields() {
    layout::Pages pages = pages_of({text_item(50, 50, "a")});
    pages.pages.push_back(page_of({text_item(50, 50, "a")}));
    pages.fields = {field("nhay", 100, 40, 60, 20), field("lanh_dao", 200, 100, 140, 70, 1),
                    field("co_quan", 150, 90, 100, 100, 1)};
    return pages;
}

nlohmann::json widgets(const PdfOnDisk& file) {
    const nlohmann::json form = file.object(file.catalog().at("/AcroForm"));
    nlohmann::json widgets;
    for (const auto& reference : form.at("/Fields"))
        widgets.push_back(file.object(reference));
    return widgets;
}

TEST(PdfFields, AreEmptySignatureFieldsToAnotherProgram) {
    const PdfOnDisk file(with_fields());
    EXPECT_THAT(file.run("qpdf --check FILE"), HasSubstr("No syntax or stream encoding errors"));
    const std::string report = file.run("pdfsig FILE || test $? = 2");  // 2: there is no signature yet
    EXPECT_THAT(report, HasSubstr("Signature Field Name: nhay\n  The signature form field is not signed."));
    EXPECT_THAT(report,
                HasSubstr("Signature Field Name: co_quan\n  The signature form field is not signed."));
}

TEST(PdfFields, TellWhatTheyAreFor) {
    const auto widget = widgets(PdfOnDisk(with_fields())).at(1);
    EXPECT_EQ(widget.at("/FT"), "/Sig");
    EXPECT_EQ(widget.at("/T"), "u:lanh_dao");
    EXPECT_EQ(widget.at("/TU"), "u:Chữ ký số");
}

TEST(PdfFields, StandOnTheirPage) {
    const PdfOnDisk file(with_fields());
    const auto pages = file.json("pages");
    const auto all = widgets(file);
    EXPECT_EQ(all.at(1).at("/Rect"), nlohmann::json({200, 130, 340, 200}));  // of a page 300 pt high
    EXPECT_EQ(all.at(0).at("/P"), pages.at(0).at("object"));
    EXPECT_EQ(all.at(1).at("/P"), pages.at(1).at("object"));
    EXPECT_EQ(file.object(pages.at(0).at("object")).at("/Annots").size(), 1u);
    EXPECT_EQ(file.object(pages.at(1).at("object")).at("/Annots").size(), 2u);
}

TEST(PdfFields, StandBesideTheLinksOfTheirPage) {
    layout::Pages pages = with_fields();
    document::Element root, link;
    root.tag = document::Tag::document;
    link.tag = document::Tag::link;
    link.parent = 0;
    link.target = "there";
    pages.structure.elements = {root, link};
    std::get<layout::TextItem>(pages.pages[0].items[0]).element =
        static_cast<int>(pages.structure.elements.size()) - 1;
    pages.anchors.push_back({"there", 1, Length::pt(10)});
    const PdfOnDisk file(pages);
    const auto annotations = file.object(file.json("pages").at(0).at("object")).at("/Annots");
    ASSERT_EQ(annotations.size(), 2u);
    EXPECT_EQ(file.object(annotations.at(0)).at("/Subtype"), "/Link");
    EXPECT_EQ(file.object(annotations.at(1)).at("/Subtype"), "/Widget");
}

TEST(PdfFields, AskForNoFontAndNoRepair) {
    const PdfOnDisk file(with_fields());
    const auto form = file.object(file.catalog().at("/AcroForm"));
    EXPECT_EQ(form.at("/SigFlags"), 1);
    EXPECT_EQ(form.size(), 2u);  // no /DR, /DA, /NeedAppearances
}

TEST(PdfFields, PrintNothing) {
    const PdfOnDisk file(with_fields());
    const auto widget = widgets(file).at(1);
    EXPECT_EQ(widget.at("/F"), 132);  // print, locked
    EXPECT_FALSE(widget.contains("/MK"));
    EXPECT_FALSE(widget.contains("/Border"));
    const auto appearance = file.object(widget.at("/AP").at("/N")).at("dict");
    EXPECT_EQ(appearance.at("/Subtype"), "/Form");
    EXPECT_EQ(appearance.at("/BBox"), nlohmann::json({0, 0, 140, 70}));
    EXPECT_EQ(appearance.at("/Length"), 0);
}

TEST(PdfFields, AskForPadesOrWhatMostToolsMakeAndForAStrongDigest) {
    const PdfOnDisk file(with_fields());
    const auto seed = file.object(widgets(file).at(0).at("/SV"));
    EXPECT_EQ(seed.at("/Filter"), "/Adobe.PPKLite");
    EXPECT_EQ(seed.at("/SubFilter"), nlohmann::json({"/ETSI.CAdES.detached", "/adbe.pkcs7.detached"}));
    EXPECT_EQ(seed.at("/DigestMethod"), nlohmann::json({"u:SHA256", "u:SHA384", "u:SHA512"}));
    EXPECT_EQ(seed.at("/Ff"), 67);
}

TEST(PdfFields, LockThemselvesAndThoseBeforeThem) {
    const PdfOnDisk file(with_fields());
    const auto locked = [&](std::size_t index) {
        return file.object(widgets(file).at(index).at("/Lock")).at("/Fields");
    };
    EXPECT_EQ(locked(0), nlohmann::json({"u:nhay"}));
    EXPECT_EQ(locked(2), nlohmann::json({"u:nhay", "u:lanh_dao", "u:co_quan"}));
    EXPECT_EQ(file.object(widgets(file).at(0).at("/Lock")).at("/Action"), "/Include");
}

TEST(PdfFields, LeaveNoTraceWhereThereAreNone) {
    EXPECT_FALSE(PdfOnDisk(pages_of({text_item(50, 50, "a")})).catalog().contains("/AcroForm"));
}

}  // namespace
}  // namespace kehoach::writers
