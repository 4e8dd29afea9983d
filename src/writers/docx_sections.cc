#include "writers/docx_sections.h"

#include "writers/docx_parts.h"

namespace kehoach::writers::word {
namespace {

using document::PageSetup;
using ooxml::XmlWriter;

void write_header_reference(XmlWriter& xml, std::string_view type, const std::string& id) {
    xml.open("w:headerReference").attribute("w:type", type).attribute("r:id", id).close();
}

void write_page(XmlWriter& xml, const PageSetup& page) {
    xml.open("w:pgSz").attribute("w:w", page.width.to_twips()).attribute("w:h", page.height.to_twips());
    if (page.landscape()) xml.attribute("w:orient", "landscape");
    xml.close();
    // There is no footer; Word wants its distance all the same, and the header's is as good as any.
    xml.open("w:pgMar")
        .attribute("w:top", page.top.to_twips())
        .attribute("w:right", page.right.to_twips())
        .attribute("w:bottom", page.bottom.to_twips())
        .attribute("w:left", page.left.to_twips())
        .attribute("w:header", page.header.to_twips())
        .attribute("w:footer", page.header.to_twips())
        .attribute("w:gutter", 0)
        .close();
}

}  // namespace

void write_section(XmlWriter& xml, const document::Section& section, std::size_t index) {
    xml.open("w:sectPr");
    write_header_reference(xml, "first", first_page_header_id(index));
    write_header_reference(xml, "default", page_number_header_id(index));
    xml.leaf("w:type", "w:val", "nextPage");
    write_page(xml, section.page);
    xml.leaf("w:pgNumType", "w:start", 1);
    xml.leaf("w:titlePg");
    xml.close();
}

}  // namespace kehoach::writers::word
