#include "writers/docx_own_styles.h"

#include "writers/docx_comments.h"
#include "writers/docx_table_look.h"

namespace kehoach::writers::word {
namespace {

using ooxml::XmlWriter;

// How many styles Word 2016 and later know.
constexpr std::int64_t known_styles = 376;

void add_footnote_mark_style(XmlWriter& xml) {
    open_style(xml, "character", footnote_mark_style);
    xml.leaf("w:name", "w:val", "footnote reference").leaf("w:aliases", "w:val", "Dấu chú thích");
    xml.leaf("w:basedOn", "w:val", "DefaultParagraphFont");
    xml.open("w:rPr").leaf("w:vertAlign", "w:val", "superscript").close();
    xml.close();
}

// Next to no height, so that it never needs a page of its own below a full one.
void add_filler_style(XmlWriter& xml, const Context& context) {
    open_style(xml, "paragraph", filler_style);
    xml.leaf("w:name", "w:val", "Đoạn đệm");
    xml.leaf("w:basedOn", "w:val", context.style(document::normal_style).id);
    xml.leaf("w:uiPriority", "w:val", 99);
    xml.open("w:pPr").open("w:spacing");
    xml.attribute("w:line", document::filler_height.to_twips()).attribute("w:lineRule", "exact");
    xml.close().close();
    xml.open("w:rPr").leaf("w:sz", "w:val", 2).leaf("w:szCs", "w:val", 2).close();
    xml.close();
}

// Up to compatibility mode 14 Word sets the text of the first cell, not the rule, at the indent.
void add_table_style(XmlWriter& xml, const document::Table& table) {
    open_style(xml, "table", table_style);
    xml.leaf("w:name", "w:val", "Bảng kẻ ô").leaf("w:basedOn", "w:val", "TableNormal");
    xml.leaf("w:uiPriority", "w:val", 59);
    xml.open("w:tblPr");
    write_table_indent(xml, table.cell_margin);
    write_table_borders(xml, table.border);
    write_cell_margins(xml, table.cell_margin);
    xml.close().close();
}

void add_side_by_side_style(XmlWriter& xml) {
    open_style(xml, "table", side_by_side_style);
    xml.leaf("w:name", "w:val", "Hai cột").leaf("w:basedOn", "w:val", "TableNormal");
    xml.leaf("w:uiPriority", "w:val", 59);
    xml.open("w:tblPr");
    write_table_indent(xml, Length());
    write_cell_margins(xml, Length());
    xml.close().close();
}

}  // namespace

void open_style(XmlWriter& xml, std::string_view type, std::string_view id, bool is_default) {
    xml.open("w:style").attribute("w:type", type);
    if (is_default) xml.attribute("w:default", "1");
    xml.attribute("w:styleId", id);
}

void add_latent_styles(XmlWriter& xml) {
    xml.open("w:latentStyles").attribute("w:defLockedState", 0).attribute("w:defUIPriority", 99);
    xml.attribute("w:defSemiHidden", 1).attribute("w:defUnhideWhenUsed", 1).attribute("w:defQFormat", 0);
    xml.attribute("w:count", known_styles).close();
}

void add_default_styles(XmlWriter& xml) {
    open_style(xml, "character", "DefaultParagraphFont", true);
    xml.leaf("w:name", "w:val", "Default Paragraph Font");
    xml.leaf("w:uiPriority", "w:val", 1).leaf("w:semiHidden").leaf("w:unhideWhenUsed").close();
    open_style(xml, "table", "TableNormal", true);
    xml.leaf("w:name", "w:val", "Normal Table");
    xml.leaf("w:uiPriority", "w:val", 99).leaf("w:semiHidden").leaf("w:unhideWhenUsed");
    xml.open("w:tblPr");
    write_table_indent(xml, Length());
    write_cell_margins(xml, Length::twips(108));
    xml.close().close();
    open_style(xml, "numbering", "NoList", true);
    xml.leaf("w:name", "w:val", "No List");
    xml.leaf("w:uiPriority", "w:val", 99).leaf("w:semiHidden").leaf("w:unhideWhenUsed").close();
}

void add_own_styles(XmlWriter& xml, const Context& context) {
    add_filler_style(xml, context);
    if (!context.document().footnotes.empty()) add_footnote_mark_style(xml);
    if (const document::Table* table = context.survey().first_table) add_table_style(xml, *table);
    add_side_by_side_style(xml);
    add_comment_styles(xml, context);
}

}  // namespace kehoach::writers::word
