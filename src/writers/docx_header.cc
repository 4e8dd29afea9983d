// word/header*.xml: the page number, centred at the top of every page but the first (Phụ lục I, mục I.7), and
// the marks on the first. word/footer*.xml: what stands at its foot.
#include "writers/docx_blocks.h"
#include "writers/docx_fields.h"
#include "writers/docx_paragraph.h"
#include "writers/docx_parts.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {
namespace {

using ooxml::XmlWriter;

// What a program shows that does not compute fields: the first page that has a number is the second.
constexpr std::string_view second_page = "2";

void open_part(XmlWriter& xml, std::string_view root) {
    xml.open(root).attribute("xmlns:w", main_namespace).attribute("xmlns:r", relationships_namespace);
}

std::string header(const Context& context, bool with_number) {
    XmlWriter xml;
    open_part(xml, "w:hdr");
    xml.open("w:p").open("w:pPr");
    xml.leaf("w:pStyle", "w:val", context.style(document::page_number_style).id);
    xml.close();
    if (with_number) write_field(xml, "PAGE", second_page);
    xml.close();
    xml.close();
    return xml.finish();
}

std::string part_id(std::string_view kind, std::size_t number) {
    return std::string(kind) + std::to_string(number);
}

}  // namespace

std::string first_page_header(Context& context, const document::Section& section) {
    if (section.top.empty()) return header(context, false);
    XmlWriter xml;
    open_part(xml, "w:hdr");
    write_blocks(xml, context, section.top, section.page.text_width(), std::nullopt);
    xml.close();
    return xml.finish();
}

std::string page_number_header(const Context& context) { return header(context, true); }

// The paragraph below it stands under the text's lower edge (footer_distance()).
std::string first_page_footer(Context& context, const document::Section& section) {
    XmlWriter xml;
    open_part(xml, "w:ftr");
    write_blocks(xml, context, section.foot, section.page.text_width(), std::nullopt);
    write_filler(xml, context, {});
    xml.close();
    return xml.finish();
}

std::string empty_footer(Context& context) {
    XmlWriter xml;
    open_part(xml, "w:ftr");
    write_filler(xml, context, {});
    xml.close();
    return xml.finish();
}

std::string first_page_header_id(std::size_t section) { return part_id("header", 2 * section + 1); }
std::string page_number_header_id(std::size_t section) { return part_id("header", 2 * section + 2); }
std::string first_page_footer_id(std::size_t section) { return part_id("footer", 2 * section + 1); }
std::string empty_footer_id(std::size_t section) { return part_id("footer", 2 * section + 2); }

}  // namespace kehoach::writers::word
