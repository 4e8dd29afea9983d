// word/settings.xml: how Word treats the whole file (ECMA-376 Part 1, 17.15.1).
#include "writers/docx_parts.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {
namespace {

using ooxml::XmlWriter;

// Word 2010's rules: from 15 on Word squeezes the spaces of justified lines, and its lines are no longer
// those of the PDF. The others are what Word 2010 itself writes beside the mode ([MS-DOCX] 2.5).
constexpr std::string_view compatibility[][2] = {
    {"compatibilityMode", "14"},
    {"overrideTableStyleFontSizeAndJustification", "1"},
    {"enableOpenTypeFeatures", "1"},
    {"doNotFlipMirrorIndents", "1"},
};

void add_separators(XmlWriter& xml) {
    xml.open("w:footnotePr");
    xml.leaf("w:footnote", "w:id", -1);
    xml.leaf("w:footnote", "w:id", 0);
    xml.close();
}

void add_compatibility(XmlWriter& xml) {
    xml.open("w:compat");
    for (const auto& [name, value] : compatibility) {
        xml.open("w:compatSetting").attribute("w:name", name);
        xml.attribute("w:uri", "http://schemas.microsoft.com/office/word").attribute("w:val", value).close();
    }
    xml.close();
}

}  // namespace

std::string settings(const document::Document& document) {
    XmlWriter xml;
    xml.open("w:settings").attribute("xmlns:w", main_namespace);
    xml.leaf("w:zoom", "w:percent", 100);
    xml.leaf("w:defaultTabStop", "w:val", Length::mm(12.7).to_twips());
    xml.leaf("w:characterSpacingControl", "w:val", "doNotCompress");
    if (!document.footnotes.empty()) add_separators(xml);
    add_compatibility(xml);
    xml.leaf("w:themeFontLang", "w:val", document.properties.language);
    xml.leaf("w:decimalSymbol", "w:val", ",");
    xml.leaf("w:listSeparator", "w:val", ";");
    xml.close();
    return xml.finish();
}

}  // namespace kehoach::writers::word
