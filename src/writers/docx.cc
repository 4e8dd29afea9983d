#include "writers/docx.h"

#include "writers/docx_parts.h"
#include "writers/ooxml/core_properties.h"
#include "writers/ooxml/zip.h"

namespace kehoach::writers {
namespace {

using namespace word;

constexpr const char* word_type = "officedocument.wordprocessingml.";

Part word_part(const std::string& name, const std::string& kind, std::string bytes) {
    return {"word/" + name + ".xml", word_type + kind, kind, name, std::move(bytes)};
}

// A part that word/document.xml does not lead to.
Part other_part(std::string name, std::string content_type, std::string bytes) {
    return {std::move(name), std::move(content_type), {}, {}, std::move(bytes)};
}

// In the order of the archive.
std::vector<Part> make_parts(const document::Document& document) {
    Context context(document);
    std::vector<Part> parts;
    parts.push_back(other_part("docProps/core.xml", "package.core-properties",
                               ooxml::core_properties(document.properties)));
    parts.push_back(other_part("docProps/app.xml", "officedocument.extended-properties",
                               app_properties(document.properties)));
    parts.push_back(
        other_part("word/document.xml", std::string(word_type) + "document.main", main_document(context)));
    parts.push_back(word_part("styles", "styles", styles(context)));
    if (!document.footnotes.empty()) parts.push_back(word_part("footnotes", "footnotes", footnotes(context)));
    if (!document.lists.empty()) parts.push_back(word_part("numbering", "numbering", numbering(context)));
    parts.push_back(word_part("settings", "settings", settings(document)));
    parts.push_back(word_part("fontTable", "fontTable", font_table()));
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        parts.push_back(word_part(first_page_header_id(i), "header", first_page_header(context)));
        parts.push_back(word_part(page_number_header_id(i), "header", page_number_header(context)));
    }
    return parts;
}

}  // namespace

std::string docx(const document::Document& document) {
    std::vector<Part> parts = make_parts(document);
    std::vector<ooxml::ZipEntry> entries;
    entries.reserve(parts.size() + 3);
    entries.push_back({"[Content_Types].xml", content_types(parts)});
    entries.push_back({"_rels/.rels", package_relationships()});
    entries.push_back({"word/_rels/document.xml.rels", document_relationships(parts)});
    for (Part& part : parts)
        entries.push_back({std::move(part.name), std::move(part.bytes)});
    return ooxml::write_zip(entries);
}

}  // namespace kehoach::writers
