// word/glossary/document.xml: what a content control shows while it has no value, the spaces that the paper
// keeps for the hand. Without it Word prompts with a text of its own, and prints that (ECMA-376 Part
// 1, 17.12).
#include "writers/docx_controls.h"
#include "writers/docx_parts.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {
namespace {

using ooxml::XmlWriter;

// One for each value; they are told apart by their last digit.
std::string block_identity(document::SlotName name) {
    return "{5D0E7A54-91C8-4B7A-8B57-6C1A0F3E2D1" + std::to_string(static_cast<int>(name)) + "}";
}

void add_block(XmlWriter& xml, const document::Slot& slot) {
    xml.open("w:docPart").open("w:docPartPr");
    xml.leaf("w:name", "w:val", block_name(slot.name));
    xml.open("w:category")
        .leaf("w:name", "w:val", "General")
        .leaf("w:gallery", "w:val", "placeholder")
        .close();
    xml.open("w:types").leaf("w:type", "w:val", "bbPlcHdr").close();
    xml.open("w:behaviors").leaf("w:behavior", "w:val", "content").close();
    xml.leaf("w:guid", "w:val", block_identity(slot.name));
    xml.close();
    xml.open("w:docPartBody").open("w:p").open("w:r");
    xml.open("w:t").attribute("xml:space", "preserve").text(document::blank(slot.spaces)).close();
    xml.close().close().close();
    xml.close();
}

}  // namespace

std::string glossary(const Context& context) {
    XmlWriter xml;
    xml.open("w:glossaryDocument").attribute("xmlns:w", main_namespace).open("w:docParts");
    for (const auto& [name, slot] : context.controls())
        add_block(xml, *slot);
    xml.close().close();
    return xml.finish();
}

}  // namespace kehoach::writers::word
