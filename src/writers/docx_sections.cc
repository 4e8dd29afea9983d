#include "writers/docx_sections.h"

#include "writers/docx_parts.h"
#include "writers/docx_revisions.h"

namespace kehoach::writers::word {
namespace {

using document::PageSetup;
using ooxml::XmlWriter;

void write_reference(XmlWriter& xml, std::string_view part, std::string_view type, const std::string& id) {
    xml.open(part).attribute("w:type", type).attribute("r:id", id).close();
}

// From the page's lower edge. A foot ends at the lower edge of the text, but for the paragraph below it.
// Where there is none, Word wants a distance all the same, and the header's is as good as any.
Length footer_distance(const document::Section& section) {
    return section.foot.empty() ? section.page.header : section.page.bottom - document::filler_height;
}

void write_page(XmlWriter& xml, const document::Section& section, const PageSetup& page) {
    xml.leaf("w:type", "w:val", "nextPage");
    xml.open("w:pgSz").attribute("w:w", page.width.to_twips()).attribute("w:h", page.height.to_twips());
    if (page.landscape()) xml.attribute("w:orient", "landscape");
    xml.close();
    xml.open("w:pgMar")
        .attribute("w:top", page.top.to_twips())
        .attribute("w:right", page.right.to_twips())
        .attribute("w:bottom", page.bottom.to_twips())
        .attribute("w:left", page.left.to_twips())
        .attribute("w:header", page.header.to_twips())
        .attribute("w:footer", footer_distance(section).to_twips())
        .attribute("w:gutter", 0)
        .close();
    xml.leaf("w:pgNumType", "w:start", 1);
    xml.leaf("w:titlePg");
}

// What rejecting the change makes of the page.
void write_former_page(XmlWriter& xml, Context& context, const document::Section& section) {
    if (!section.former_page) return;
    open_change(xml, context, "w:sectPrChange").open("w:sectPr");
    write_page(xml, section, *section.former_page);
    xml.close().close();
}

}  // namespace

void write_section(XmlWriter& xml, Context& context, std::size_t index) {
    const document::Section& section = context.document().sections[index];
    xml.open("w:sectPr");
    write_reference(xml, "w:headerReference", "first", first_page_header_id(index));
    write_reference(xml, "w:headerReference", "default", page_number_header_id(index));
    if (!section.foot.empty()) {
        write_reference(xml, "w:footerReference", "first", first_page_footer_id(index));
        write_reference(xml, "w:footerReference", "default", empty_footer_id(index));
    }
    write_page(xml, section, section.page);
    write_former_page(xml, context, section);
    xml.close();
}

}  // namespace kehoach::writers::word
