#include "writers/docx_blocks.h"

#include "writers/docx_paragraph.h"
#include "writers/docx_tables.h"

namespace kehoach::writers::word {
namespace {

using document::Block;
using document::Paragraph;
using document::Rule;
using document::SideBySide;
using document::Table;
using ooxml::XmlWriter;

void write_block(XmlWriter& xml, Context& context, const Block& block, const Place& place) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        write_paragraph(xml, context, *paragraph, place);
    } else if (const auto* rule = std::get_if<Rule>(&block)) {
        write_rule(xml, context, *rule, place.width, place);
    } else if (const auto* columns = std::get_if<SideBySide>(&block)) {
        write_side_by_side(xml, context, *columns);
    } else {
        write_table(xml, context, std::get<Table>(block));
    }
}

// A paragraph that came or went without its text joins the one below: there must be one.
bool may_join(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    const auto* rule = std::get_if<Rule>(&block);
    return (paragraph && paragraph->mark != Revision::none) || (rule && rule->mark != Revision::none);
}

bool needs_filler(const Context& context, const std::vector<Block>& blocks,
                  std::optional<std::size_t> ended) {
    if (ended && context.document().sections[*ended].end != Revision::none) return true;
    return blocks.empty() || is_table(blocks.back()) || may_join(blocks.back());
}

}  // namespace

bool is_table(const Block& block) {
    return std::holds_alternative<Table>(block) || std::holds_alternative<SideBySide>(block);
}

// A section ends with its last paragraph, which carries its properties.
void write_blocks(XmlWriter& xml, Context& context, const std::vector<Block>& blocks, Length width,
                  std::optional<std::size_t> ended) {
    const bool ends_in_filler = needs_filler(context, blocks, ended);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool is_last = i + 1 == blocks.size();
        // Two tables without a paragraph between them are one to Word; this one stays with a signature block,
        // as the row above it does.
        if (i > 0 && (is_table(blocks[i - 1]) || may_join(blocks[i - 1])) && is_table(blocks[i])) {
            Place between;
            between.keep_with_next = std::holds_alternative<SideBySide>(blocks[i]);
            write_filler(xml, context, between);
        }
        Place place;
        place.width = width;
        place.keep_with_next = !is_last && std::holds_alternative<Rule>(blocks[i + 1]);
        if (is_last && !ends_in_filler) place.ended_section = ended;
        write_block(xml, context, blocks[i], place);
    }
    if (ends_in_filler) {
        Place place;
        place.ended_section = ended;
        write_filler(xml, context, place);
    }
}

}  // namespace kehoach::writers::word
