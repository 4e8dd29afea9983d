#include "writers/docx.h"

#include <algorithm>

#include "writers/docx_parts.h"
#include "writers/ooxml/core_properties.h"
#include "writers/ooxml/zip.h"

namespace kehoach::writers {
namespace {

using namespace word;

constexpr const char* main_part = "word/document.xml";
constexpr const char* glossary_part = "word/glossary/document.xml";
constexpr const char* data_part = "customXml/item1.xml";

std::string office(const std::string& kind) { return "officeDocument/2006/relationships/" + kind; }

// A part of Word's own vocabulary that `source` leads to.
Part word_part(const std::string& folder, const std::string& name, const std::string& kind,
               const std::string& source, std::string bytes) {
    return {folder + name + ".xml", "officedocument.wordprocessingml." + kind, source, office(kind), name,
            std::move(bytes)};
}

Part main_document_part(Context& context) {
    Part part = word_part("word/", "document", "document.main", "", main_document(context));
    part.relationship = office("officeDocument");
    return part;
}

void add_properties(const document::Properties& properties, std::vector<Part>& parts) {
    parts.push_back({"docProps/core.xml", "package.core-properties", "",
                     "package/2006/relationships/metadata/core-properties", "core",
                     ooxml::core_properties(properties)});
    parts.push_back({"docProps/app.xml", "officedocument.extended-properties", "",
                     office("extended-properties"), "app", app_properties(properties)});
}

// What content controls show, and what they show without it.
void add_control_parts(const Context& context, std::vector<Part>& parts) {
    if (context.controls().empty()) return;
    parts.push_back({data_part, "", main_part, office("customXml"), "data", plan_data(context)});
    parts.push_back({"customXml/itemProps1.xml", "officedocument.customXmlProperties", data_part,
                     office("customXmlProps"), "properties", plan_data_properties()});
    Part blocks = word_part("word/glossary/", "document", "document.glossary", main_part, glossary(context));
    blocks.relationship = office("glossaryDocument");
    blocks.id = "glossary";
    parts.push_back(std::move(blocks));
    parts.push_back(word_part("word/glossary/", "styles", "styles", glossary_part, glossary_styles(context)));
}

// In the order of the archive.
std::vector<Part> make_parts(const document::Document& document) {
    Context context(document);
    std::vector<Part> parts;
    const auto add = [&](const std::string& name, const std::string& kind, std::string bytes) {
        parts.push_back(word_part("word/", name, kind, main_part, std::move(bytes)));
    };
    add_properties(document.properties, parts);
    parts.push_back(main_document_part(context));
    add("styles", "styles", styles(context));
    if (!document.footnotes.empty()) add("footnotes", "footnotes", footnotes(context));
    if (!document.comments.empty()) add("comments", "comments", comments(document));
    if (!document.lists.empty()) add("numbering", "numbering", numbering(context));
    add("settings", "settings", settings(document));
    add("fontTable", "fontTable", font_table());
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const document::Section& section = document.sections[i];
        add(first_page_header_id(i), "header", first_page_header(context, section));
        add(page_number_header_id(i), "header", page_number_header(context));
        if (section.foot.empty()) continue;
        add(first_page_footer_id(i), "footer", first_page_footer(context, section));
        add(empty_footer_id(i), "footer", empty_footer(context));
    }
    add_control_parts(context, parts);
    return parts;
}

// "word/document.xml" → "word/_rels/document.xml.rels"; of the package itself "_rels/.rels".
std::string relationships_name(const std::string& source) {
    const std::size_t name = source.rfind('/') + 1;
    return source.substr(0, name) + "_rels/" + source.substr(name) + ".rels";
}

}  // namespace

std::string docx(const document::Document& document) {
    std::vector<Part> parts = make_parts(document);
    std::vector<ooxml::ZipEntry> entries;
    entries.push_back({"[Content_Types].xml", content_types(parts)});
    for (const std::string source : {"", main_part, glossary_part, data_part}) {
        if (std::ranges::any_of(parts, [&](const Part& part) { return part.source == source; }))
            entries.push_back({relationships_name(source), relationships(parts, source)});
    }
    for (Part& part : parts)
        entries.push_back({std::move(part.name), std::move(part.bytes)});
    return ooxml::write_zip(entries);
}

}  // namespace kehoach::writers
