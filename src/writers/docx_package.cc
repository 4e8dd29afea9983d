// What holds the package together: content types and relationships (ECMA-376 Part 2).
#include <filesystem>

#include "writers/docx_parts.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {
namespace {

using ooxml::XmlWriter;

constexpr std::string_view vendor = "application/vnd.openxmlformats-";
constexpr std::string_view schemas = "http://schemas.openxmlformats.org/";

// From the folder of the source, as "../customXml/item1.xml".
std::string target_of(const Part& part) {
    const auto folder = std::filesystem::path(part.source).parent_path();
    return std::filesystem::path(part.name).lexically_relative(folder).generic_string();
}

}  // namespace

std::string content_types(const std::vector<Part>& parts) {
    XmlWriter xml;
    xml.open("Types").attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    xml.open("Default").attribute("Extension", "rels");
    xml.attribute("ContentType", std::string(vendor) + "package.relationships+xml").close();
    xml.open("Default").attribute("Extension", "xml").attribute("ContentType", "application/xml").close();
    for (const Part& part : parts) {
        if (part.content_type.empty()) continue;
        xml.open("Override").attribute("PartName", "/" + part.name);
        xml.attribute("ContentType", std::string(vendor) + part.content_type + "+xml").close();
    }
    xml.close();
    return xml.finish();
}

std::string relationships(const std::vector<Part>& parts, const std::string& source) {
    XmlWriter xml;
    xml.open("Relationships")
        .attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
    for (const Part& part : parts) {
        if (part.source != source) continue;
        xml.open("Relationship").attribute("Id", part.id);
        xml.attribute("Type", std::string(schemas) + part.relationship);
        xml.attribute("Target", target_of(part)).close();
    }
    xml.close();
    return xml.finish();
}

}  // namespace kehoach::writers::word
