// word/header*.xml: the page number, centred at the top of every page but the first (nd30: Phụ lục I, mục
// I.7).
#include "writers/docx_fields.h"
#include "writers/docx_parts.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {
namespace {

using ooxml::XmlWriter;

// What a program shows that does not compute fields: the first page that has a number is the second.
constexpr std::string_view second_page = "2";

std::string header(const Context& context, bool with_number) {
    XmlWriter xml;
    xml.open("w:hdr").attribute("xmlns:w", main_namespace).attribute("xmlns:r", relationships_namespace);
    xml.open("w:p").open("w:pPr");
    xml.leaf("w:pStyle", "w:val", context.style(document::page_number_style).id);
    xml.close();
    if (with_number) write_field(xml, "PAGE", second_page);
    xml.close();
    xml.close();
    return xml.finish();
}

}  // namespace

std::string first_page_header(const Context& context) { return header(context, false); }
std::string page_number_header(const Context& context) { return header(context, true); }

std::string first_page_header_id(std::size_t section) { return "header" + std::to_string(2 * section + 1); }
std::string page_number_header_id(std::size_t section) { return "header" + std::to_string(2 * section + 2); }

}  // namespace kehoach::writers::word
