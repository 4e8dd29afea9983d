#include "writers/ooxml/core_properties.h"

#include <string_view>

#include "base/date.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::ooxml {
namespace {

void add_text(XmlWriter& xml, std::string_view name, std::string_view text) {
    if (!text.empty()) xml.open(name).text(text).close();
}

void add_time(XmlWriter& xml, std::string_view name, Date date) {
    xml.open(name).attribute("xsi:type", "dcterms:W3CDTF").text(to_iso(date) + "T00:00:00Z").close();
}

}  // namespace

std::string core_properties(const document::Properties& properties) {
    XmlWriter xml;
    xml.open("cp:coreProperties")
        .attribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    add_text(xml, "dc:title", properties.title);
    add_text(xml, "dc:subject", properties.subject);
    add_text(xml, "dc:creator", properties.author);
    add_text(xml, "cp:keywords", properties.keywords);
    add_text(xml, "cp:category", properties.category);
    add_text(xml, "cp:lastModifiedBy", properties.author);
    add_text(xml, "dc:language", properties.language);
    add_time(xml, "dcterms:created", properties.date);
    add_time(xml, "dcterms:modified", properties.date);
    xml.close();
    return xml.finish();
}

}  // namespace kehoach::writers::ooxml
