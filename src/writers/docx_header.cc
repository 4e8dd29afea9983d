// word/header*.xml: the page number, centred at the top of every page but the first (nd30: Phụ lục I, mục
// I.7).
#include "writers/docx_parts.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {
namespace {

using ooxml::XmlWriter;

void add_field_mark(XmlWriter& xml, std::string_view type) {
    xml.open("w:r").leaf("w:fldChar", "w:fldCharType", type).close();
}

// The number that a program shows which does not compute fields: the first page that has one is the second.
void add_page_field(XmlWriter& xml) {
    add_field_mark(xml, "begin");
    xml.open("w:r").open("w:instrText").attribute("xml:space", "preserve").text(" PAGE ").close().close();
    add_field_mark(xml, "separate");
    xml.open("w:r").open("w:t").text("2").close().close();
    add_field_mark(xml, "end");
}

std::string header(const Context& context, bool with_number) {
    XmlWriter xml;
    xml.open("w:hdr").attribute("xmlns:w", main_namespace).attribute("xmlns:r", relationships_namespace);
    xml.open("w:p").open("w:pPr");
    xml.leaf("w:pStyle", "w:val", context.style(document::page_number_style).id);
    xml.close();
    if (with_number) add_page_field(xml);
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
