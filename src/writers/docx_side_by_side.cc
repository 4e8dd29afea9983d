// Columns side by side: a table without borders and cell margins, none of its rows divided.
#include <cassert>

#include "writers/docx_own_styles.h"
#include "writers/docx_paragraph.h"
#include "writers/docx_revisions.h"
#include "writers/docx_table_look.h"
#include "writers/docx_tables.h"

namespace kehoach::writers::word {
namespace {

using document::CellBlock;
using document::Paragraph;
using document::Rule;
using document::SideBySide;
using ooxml::XmlWriter;

void write_cell(XmlWriter& xml, Context& context, const std::vector<CellBlock>& blocks, Length width,
                Length first_before, bool keep_with_next) {
    xml.open("w:tc").open("w:tcPr");
    xml.open("w:tcW").attribute("w:w", width.to_twips()).attribute("w:type", "dxa").close();
    xml.close();
    Place place;
    place.keep_with_next = keep_with_next;
    place.extra_before = first_before;
    place.width = width;
    for (const CellBlock& block : blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            write_paragraph(xml, context, *paragraph, place);
        } else {
            write_rule(xml, context, std::get<Rule>(block), width, place);
        }
        place.extra_before = Length();
    }
    if (blocks.empty()) write_filler(xml, context, {});
    xml.close();
}

void write_properties(XmlWriter& xml, Length width) {
    xml.open("w:tblPr");
    xml.leaf("w:tblStyle", "w:val", side_by_side_style);
    xml.open("w:tblW").attribute("w:w", width.to_twips()).attribute("w:type", "dxa").close();
    xml.leaf("w:tblLayout", "w:type", "fixed");
    write_unconditional_look(xml);
    xml.close();
}

}  // namespace

void write_side_by_side(XmlWriter& xml, Context& context, const SideBySide& columns) {
    assert(!columns.rows.empty());
    // Both in whole twips that add up to the whole.
    const Length left = Length::twips(columns.left_width.to_twips());
    const Length right = Length::twips((columns.left_width + columns.right_width).to_twips()) - left;

    xml.open("w:tbl");
    write_properties(xml, left + right);
    xml.open("w:tblGrid")
        .leaf("w:gridCol", "w:w", left.to_twips())
        .leaf("w:gridCol", "w:w", right.to_twips())
        .close();
    for (std::size_t i = 0; i < columns.rows.size(); ++i) {
        const SideBySide::Row& row = columns.rows[i];
        // Word has no space above a table: the first paragraphs carry it.
        const Length before = i == 0 ? columns.before : Length();
        // The heading opens the first page, where nothing can divide it.
        const bool keep = columns.role == SideBySide::Role::signature && i + 1 < columns.rows.size();
        xml.open("w:tr").open("w:trPr").leaf("w:cantSplit");
        write_revision(xml, context, row.revision);
        xml.close();
        write_cell(xml, context, row.left, left, before + row.left_drop, keep);
        write_cell(xml, context, row.right, right, before + row.right_drop, keep);
        xml.close();
    }
    xml.close();
}

}  // namespace kehoach::writers::word
