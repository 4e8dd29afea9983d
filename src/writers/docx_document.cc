// word/document.xml: the sections and their blocks (ECMA-376 Part 1, 17.2).
#include "writers/docx_paragraph.h"
#include "writers/docx_parts.h"
#include "writers/docx_sections.h"
#include "writers/docx_tables.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {
namespace {

using document::Block;
using document::Paragraph;
using document::Rule;
using document::Section;
using document::SideBySide;
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

bool is_table(const Block& block) {
    return std::holds_alternative<Table>(block) || std::holds_alternative<SideBySide>(block);
}

void write_block(XmlWriter& xml, Context& context, const Block& block, const Section& section,
                 const Place& place) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        write_paragraph(xml, context, *paragraph, place);
    } else if (const auto* rule = std::get_if<Rule>(&block)) {
        write_rule(xml, context, *rule, section.page.text_width(), place);
    } else if (const auto* columns = std::get_if<SideBySide>(&block)) {
        write_side_by_side(xml, context, *columns);
    } else {
        write_table(xml, context, std::get<Table>(block));
    }
}

// A section ends with its last paragraph, which carries its properties unless the body itself does. A table
// is no paragraph, and Word wants one after it at the end of the body, too.
void write_blocks(XmlWriter& xml, Context& context, const Section& section,
                  std::optional<std::size_t> ended) {
    const std::vector<Block>& blocks = section.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool is_last = i + 1 == blocks.size();
        // Two tables without a paragraph between them are one to Word; this one stays with a signature block,
        // as the row above it does.
        if (i > 0 && is_table(blocks[i - 1]) && is_table(blocks[i])) {
            Place between;
            between.keep_with_next = std::holds_alternative<SideBySide>(blocks[i]);
            write_filler(xml, context, between);
        }
        Place place;
        place.keep_with_next = !is_last && std::holds_alternative<Rule>(blocks[i + 1]);
        if (is_last) place.ended_section = ended;
        write_block(xml, context, blocks[i], section, place);
    }
    if (blocks.empty() || is_table(blocks.back())) {
        Place place;
        place.ended_section = ended;
        write_thin_filler(xml, context, place);
    }
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
    if (!context.document().footnotes.empty() && begins_with_table(sections))
        write_thin_filler(xml, context, {});
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const bool is_last = i + 1 == sections.size();
        write_blocks(xml, context, sections[i], is_last ? std::nullopt : std::optional(i));
    }
    if (!sections.empty()) write_section(xml, sections.back(), sections.size() - 1);
    xml.close();
    xml.close();
    return xml.finish();
}

}  // namespace kehoach::writers::word
