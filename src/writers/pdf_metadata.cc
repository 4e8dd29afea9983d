#include "writers/pdf_metadata.h"

#include <algorithm>
#include <string_view>

#include <podofo/podofo.h>

namespace kehoach::writers {
namespace {

using namespace PoDoFo;

constexpr const char* producer = "kehoach";

// XMP of its own, so PDF/A wants it described (ISO 19005-2, 6.6.2.3).
constexpr const char* pdfuaid_schema =
    R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)";

// A character that XML 1.0 does not have (2.2) is left out.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : pdf_clipped(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') out += c;
        }
    }
    return out;
}

// One property of a container that XMP prescribes for it: Alt (one language each), Seq or Bag.
void append(std::string& xmp, std::string_view name, std::string_view container, std::string_view attribute,
            std::string_view value) {
    if (value.empty()) return;
    xmp.append("<")
        .append(name)
        .append("><rdf:")
        .append(container)
        .append("><rdf:li")
        .append(attribute)
        .append(">");
    xmp.append(escaped(value));
    xmp.append("</rdf:li></rdf:").append(container).append("></").append(name).append(">\n");
}

void append(std::string& xmp, std::string_view name, std::string_view value) {
    xmp.append("<").append(name).append(">").append(escaped(value)).append("</").append(name).append(">\n");
}

}  // namespace

std::string pdf_date(Date date) {
    std::string text = to_iso(date);
    std::erase(text, '-');
    return "D:" + text + "000000Z";
}

std::string pdf_xmp(const document::Properties& properties, PdfaPart part) {
    // The byte order mark stands in the header itself (ISO 16684-1, 7.3.2).
    std::string xmp =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
        "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
        "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
        "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
    const std::string date = to_iso(properties.date) + "T00:00:00Z";
    append(xmp, "dc:format", "application/pdf");
    append(xmp, "dc:title", "Alt", " xml:lang=\"x-default\"", properties.title);
    append(xmp, "dc:creator", "Seq", "", properties.author);
    append(xmp, "dc:description", "Alt", " xml:lang=\"x-default\"", properties.subject);
    append(xmp, "dc:language", "Bag", "", properties.language);
    append(xmp, "xmp:CreateDate", date);
    append(xmp, "xmp:ModifyDate", date);
    append(xmp, "pdf:Producer", producer);
    append(xmp, "pdfaid:part", std::to_string(static_cast<int>(part)));
    append(xmp, "pdfaid:conformance", "A");
    append(xmp, "pdfuaid:part", "1");
    xmp += "</rdf:Description>\n";
    xmp += pdfuaid_schema;
    return xmp + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

void add_metadata(PdfFile& file, const document::Properties& properties, PdfaPart part) {
    PdfDictionary& information = file.information();
    const auto put = [&](const char* key, const std::string& value) {
        if (!value.empty()) information.AddKey(key, pdf_text(value));
    };
    put("Title", properties.title);
    put("Author", properties.author);
    put("Subject", properties.subject);
    put("Producer", producer);
    put("CreationDate", pdf_date(properties.date));
    put("ModDate", pdf_date(properties.date));

    // Unfiltered, so that programs that do not know PDF find it (14.3.2).
    PdfObject& metadata = file.add("Metadata");
    metadata.GetDictionary().AddKey("Subtype", PdfName("XML"));
    file.set_stream(metadata, pdf_xmp(properties, part), PdfFile::Filter::none);

    PdfDictionary preferences;
    preferences.AddKey("DisplayDocTitle", PdfVariant(true));
    PdfDictionary& catalog = file.catalog();
    catalog.AddKey("Metadata", metadata.Reference());
    catalog.AddKey("ViewerPreferences", preferences);
    if (!properties.language.empty()) catalog.AddKey("Lang", pdf_text(properties.language));
}

}  // namespace kehoach::writers
