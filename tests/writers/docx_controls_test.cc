#include <gmock/gmock.h>

#include "support/sample_document.h"
#include "writers/docx_file.h"

namespace kehoach::writers::word {
namespace {

using document::Slot;
using document::SlotName;

document::Document with_slots(const std::vector<document::Slot>& slots) {
    document::Document document;
    document.styles = test::sample_styles();
    document.sections.push_back({"main", "KẾ HOẠCH", test::portrait(), {}});
    for (const Slot& slot : slots)
        document.sections.front().blocks.push_back(test::paragraph("than-bai", {slot}));
    return document;
}

Slot filled(SlotName name, const std::string& text) { return {name, text, true, false, false, {}}; }
Slot blank(SlotName name, int spaces) {
    return {name, document::blank(spaces), false, false, false, {}, spaces};
}

pugi::xml_node control(const DocxFile& file) { return file.body().child("w:p").child("w:sdt"); }

TEST(DocxControls, BindASlotToItsValue) {
    const DocxFile file(with_slots({filled(SlotName::number, "47")}));
    EXPECT_EQ(inside(control(file)),
              "<w:sdtPr><w:alias w:val=\"Số\"/><w:tag w:val=\"number\"/><w:id w:val=\"1\"/>"
              "<w:placeholder><w:docPart w:val=\"kehoach-number\"/></w:placeholder>"
              "<w:dataBinding w:prefixMappings=\"xmlns:k='urn:kehoach:plan-data:1'\""
              " w:xpath=\"/k:plan[1]/k:number[1]\""
              " w:storeItemID=\"{C3A5C1D2-5E0B-4E6F-9B3B-2B7E1F6A4D90}\"/><w:text/></w:sdtPr>"
              "<w:sdtContent><w:r><w:t xml:space=\"preserve\">47</w:t></w:r></w:sdtContent>");
    EXPECT_EQ(inside(file.part("customXml/item1.xml")), "<k:number>47</k:number>");
    EXPECT_STREQ(file.part("customXml/itemProps1.xml").attribute("ds:itemID").value(),
                 "{C3A5C1D2-5E0B-4E6F-9B3B-2B7E1F6A4D90}");
}

TEST(DocxControls, ShowTheBlankOfASlotWithoutValue) {
    const DocxFile file(with_slots({blank(SlotName::day, 4)}));
    EXPECT_TRUE(control(file).child("w:sdtPr").child("w:showingPlcHdr"));
    EXPECT_EQ(text_of(control(file)), document::blank(4));
    EXPECT_EQ(inside(file.part("customXml/item1.xml")), "<k:day/>");
}

TEST(DocxControls, KeepTheBlankForAValueThatIsTakenOutAgain) {
    Slot day = filled(SlotName::day, "09");
    day.spaces = 4;
    const DocxFile file(with_slots({day}));
    const pugi::xml_node block = file.part("word/glossary/document.xml").child("w:docParts").first_child();
    EXPECT_STREQ(block.child("w:docPartPr").child("w:name").attribute("w:val").value(), "kehoach-day");
    EXPECT_EQ(text_of(block), document::blank(4));
}

TEST(DocxControls, ShareOneValueAmongAllPlacesOfASlot) {
    const Slot number = filled(SlotName::number, "47");
    const DocxFile file(with_slots({number, number, filled(SlotName::signer, "Nguyễn Văn A")}));
    std::vector<std::string> ids;
    for (const pugi::xpath_node& id : file.body().select_nodes(".//w:sdt/w:sdtPr/w:id"))
        ids.emplace_back(id.node().attribute("w:val").value());
    EXPECT_THAT(ids, testing::ElementsAre("1", "2", "3"));
    EXPECT_EQ(inside(file.part("customXml/item1.xml")),
              "<k:number>47</k:number><k:signer>Nguyễn Văn A</k:signer>");
}

TEST(DocxControls, GiveWhatIsTypedIntoThemTheLookOfTheirSlot) {
    Slot number = filled(SlotName::number, "47");
    number.bold = true;
    const DocxFile file(with_slots({number}));
    EXPECT_EQ(show(control(file).child("w:sdtPr").first_child()), "<w:rPr><w:b/></w:rPr>");
    EXPECT_EQ(show(control(file).child("w:sdtContent").child("w:r").first_child()), "<w:rPr><w:b/></w:rPr>");
}

TEST(DocxControls, LeaveABlankWithoutNameText) {
    const DocxFile file(with_slots({blank(SlotName::blank, 5)}));
    EXPECT_FALSE(control(file));
    EXPECT_EQ(text_of(file.body()), document::blank(5));
    EXPECT_FALSE(file.has("customXml/item1.xml"));
    EXPECT_FALSE(file.has("word/glossary/document.xml"));
}

}  // namespace
}  // namespace kehoach::writers::word
