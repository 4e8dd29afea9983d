// docProps/app.xml: the program that wrote the file, and for whom (ECMA-376 Part 1, 22.2).
#include "writers/docx_parts.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

std::string app_properties(const document::Properties& properties) {
    ooxml::XmlWriter xml;
    xml.open("Properties")
        .attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
    xml.open("Application").text("kehoach").close();
    if (!properties.author.empty()) xml.open("Company").text(properties.author).close();
    xml.close();
    return xml.finish();
}

}  // namespace kehoach::writers::word
