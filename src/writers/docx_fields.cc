#include "writers/docx_fields.h"

#include <string>

namespace kehoach::writers::word {
namespace {

using ooxml::XmlWriter;

XmlWriter& open_run(XmlWriter& xml, Emphasis emphasis) {
    xml.open("w:r");
    write_emphasis(xml, emphasis);
    return xml;
}

}  // namespace

void write_emphasis(XmlWriter& xml, Emphasis emphasis) {
    xml.open("w:rPr");
    if (emphasis.bold) xml.leaf("w:b");
    if (emphasis.italic) xml.leaf("w:i");
    xml.close_if_filled();
}

std::string_view text_element(Revision revision) {
    return revision == Revision::deleted ? "w:delText" : "w:t";
}

// The code has the look of the result: computing it anew, Word takes it from there.
void write_field(XmlWriter& xml, std::string_view instruction, std::string_view result, Emphasis emphasis,
                 Revision revision) {
    const bool is_deleted = revision == Revision::deleted;
    open_run(xml, emphasis).leaf("w:fldChar", "w:fldCharType", "begin").close();
    open_run(xml, emphasis)
        .open(is_deleted ? "w:delInstrText" : "w:instrText")
        .attribute("xml:space", "preserve");
    xml.text(" ").text(instruction).text(" ").close().close();
    open_run(xml, emphasis).leaf("w:fldChar", "w:fldCharType", "separate").close();
    open_run(xml, emphasis).open(text_element(revision)).text(result).close().close();
    open_run(xml, emphasis).leaf("w:fldChar", "w:fldCharType", "end").close();
}

}  // namespace kehoach::writers::word
