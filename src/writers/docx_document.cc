// word/document.xml: the sections and their blocks (ECMA-376 Part 1, 17.2).
#include "writers/docx_blocks.h"
#include "writers/docx_paragraph.h"
#include "writers/docx_parts.h"
#include "writers/docx_sections.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {
namespace {

using document::Block;
using document::Section;
using document::Table;
using ooxml::XmlWriter;

// About what a block comes to in bytes; only to spare the text its moves while it grows.
constexpr std::size_t bytes_a_block = 600;
constexpr std::size_t bytes_a_row = 2500;

std::size_t expected_bytes(const document::Document& document) {
    std::size_t bytes = 4096;
    for (const Section& section : document.sections) {
        bytes += section.blocks.size() * bytes_a_block;
        for (const Block& block : section.blocks) {
            if (const auto* table = std::get_if<Table>(&block)) bytes += table->rows.size() * bytes_a_row;
        }
    }
    return bytes;
}

bool begins_with_table(const std::vector<Section>& sections) {
    return !sections.empty() && !sections.front().blocks.empty() && is_table(sections.front().blocks.front());
}

}  // namespace

std::string main_document(Context& context) {
    const std::vector<Section>& sections = context.document().sections;
    XmlWriter xml(expected_bytes(context.document()));
    xml.open("w:document").attribute("xmlns:w", main_namespace).attribute("xmlns:r", relationships_namespace);
    xml.open("w:body");
    // LibreOffice puts an empty line above a table that begins a document with footnotes; above this it does
    // not.
    if (!context.document().footnotes.empty() && begins_with_table(sections)) write_filler(xml, context, {});
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const bool is_last = i + 1 == sections.size();
        write_blocks(xml, context, sections[i].blocks, sections[i].page.text_width(),
                     is_last ? std::nullopt : std::optional(i));
    }
    if (!sections.empty()) write_section(xml, context, sections.size() - 1);
    xml.close();
    xml.close();
    return xml.finish();
}

}  // namespace kehoach::writers::word
