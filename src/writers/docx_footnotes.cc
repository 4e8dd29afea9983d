// word/footnotes.xml: the notes, and the lines above them that Word asks for (ECMA-376 Part 1, 17.11).
#include "writers/docx_paragraph.h"
#include "writers/docx_parts.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {
namespace {

using ooxml::XmlWriter;

void add_separator(XmlWriter& xml, const Context& context, int id, std::string_view type,
                   std::string_view mark) {
    xml.open("w:footnote").attribute("w:type", type).attribute("w:id", id);
    xml.open("w:p").open("w:pPr");
    xml.leaf("w:pStyle", "w:val", context.style(document::footnote_style).id).close();
    xml.open("w:r").leaf(mark).close();
    xml.close();
    xml.close();
}

}  // namespace

std::string footnotes(Context& context) {
    const std::vector<document::Footnote>& notes = context.document().footnotes;
    XmlWriter xml;
    xml.open("w:footnotes")
        .attribute("xmlns:w", main_namespace)
        .attribute("xmlns:r", relationships_namespace);
    add_separator(xml, context, -1, "separator", "w:separator");
    add_separator(xml, context, 0, "continuationSeparator", "w:continuationSeparator");
    for (std::size_t i = 0; i < notes.size(); ++i) {
        xml.open("w:footnote").attribute("w:id", static_cast<std::int64_t>(i + 1));
        bool is_first = true;
        for (const document::Paragraph& paragraph : notes[i].paragraphs) {
            write_paragraph(xml, context, paragraph, {}, is_first);
            is_first = false;
        }
        xml.close();
    }
    xml.close();
    return xml.finish();
}

}  // namespace kehoach::writers::word
