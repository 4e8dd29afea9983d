// word/fontTable.xml: the one font, described so that a machine without it picks its twin (Part 1, 17.8.3).
#include "writers/docx_parts.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

std::string font_table() {
    ooxml::XmlWriter xml;
    xml.open("w:fonts").attribute("xmlns:w", main_namespace);
    xml.open("w:font").attribute("w:name", typeface);
    xml.leaf("w:altName", "w:val", "Liberation Serif");
    xml.leaf("w:panose1", "w:val", "02020603050405020304");
    xml.leaf("w:charset", "w:val", "00");
    xml.leaf("w:family", "w:val", "roman");
    xml.leaf("w:pitch", "w:val", "variable");
    xml.close();
    xml.close();
    return xml.finish();
}

}  // namespace kehoach::writers::word
