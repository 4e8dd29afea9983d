// What holds the package together: content types and relationships (ECMA-376 Part 2).
#include "writers/docx_parts.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {
namespace {

using ooxml::XmlWriter;

constexpr std::string_view vendor = "application/vnd.openxmlformats-";
constexpr std::string_view package_relationships_namespace =
    "http://schemas.openxmlformats.org/package/2006/relationships";

void add_relationship(XmlWriter& xml, std::string_view id, std::string_view type, std::string_view target) {
    xml.open("Relationship").attribute("Id", id).attribute("Type", type).attribute("Target", target).close();
}

}  // namespace

std::string content_types(const std::vector<Part>& parts) {
    XmlWriter xml;
    xml.open("Types").attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    xml.open("Default").attribute("Extension", "rels");
    xml.attribute("ContentType", std::string(vendor) + "package.relationships+xml").close();
    xml.open("Default").attribute("Extension", "xml").attribute("ContentType", "application/xml").close();
    for (const Part& part : parts) {
        xml.open("Override").attribute("PartName", "/" + part.name);
        xml.attribute("ContentType", std::string(vendor) + part.content_type + "+xml").close();
    }
    xml.close();
    return xml.finish();
}

std::string package_relationships() {
    XmlWriter xml;
    xml.open("Relationships").attribute("xmlns", package_relationships_namespace);
    add_relationship(xml, "document", std::string(relationships_namespace) + "/officeDocument",
                     "word/document.xml");
    add_relationship(xml, "core",
                     "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                     "docProps/core.xml");
    add_relationship(xml, "app", std::string(relationships_namespace) + "/extended-properties",
                     "docProps/app.xml");
    xml.close();
    return xml.finish();
}

std::string document_relationships(const std::vector<Part>& parts) {
    constexpr std::size_t folder = std::string_view("word/").size();
    XmlWriter xml;
    xml.open("Relationships").attribute("xmlns", package_relationships_namespace);
    for (const Part& part : parts) {
        if (part.relationship.empty()) continue;
        add_relationship(xml, part.relationship_id,
                         std::string(relationships_namespace) + "/" + part.relationship,
                         part.name.substr(folder));
    }
    xml.close();
    return xml.finish();
}

}  // namespace kehoach::writers::word
