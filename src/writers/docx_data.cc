// customXml/item1.xml: the values that content controls show, and the identity that controls call it by
// (ECMA-376 Part 1, 15.2.5, 15.2.6 and 22.5).
#include "writers/docx_controls.h"
#include "writers/docx_parts.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

using ooxml::XmlWriter;

// A value that is not there yet is empty, never spaces: on that sign Word shows the building block, and
// LibreOffice leaves what stands in the control.
std::string plan_data(const Context& context) {
    XmlWriter xml;
    xml.open("k:plan").attribute("xmlns:k", data_namespace);
    for (const auto& [name, slot] : context.controls()) {
        const std::string element = "k:" + std::string(data_name(name));
        xml.open(element);
        if (slot->filled) xml.text(slot->text);
        xml.close();
    }
    xml.close();
    return xml.finish();
}

std::string plan_data_properties() {
    constexpr std::string_view name = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    XmlWriter xml;
    xml.open("ds:datastoreItem").attribute("ds:itemID", data_identity).attribute("xmlns:ds", name);
    xml.open("ds:schemaRefs").open("ds:schemaRef").attribute("ds:uri", data_namespace).close().close();
    xml.close();
    return xml.finish();
}

}  // namespace kehoach::writers::word
