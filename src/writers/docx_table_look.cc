#include "writers/docx_table_look.h"

namespace kehoach::writers::word {

std::int64_t to_eighth_points(Length thickness) { return (thickness.to_emu() * 8 + 6350) / 12700; }

void write_table_indent(ooxml::XmlWriter& xml, Length indent) {
    xml.open("w:tblInd").attribute("w:w", indent.to_twips()).attribute("w:type", "dxa").close();
}

namespace {

void write_border(ooxml::XmlWriter& xml, std::string_view side, Length thickness) {
    xml.open(side).attribute("w:val", "single").attribute("w:sz", to_eighth_points(thickness));
    xml.attribute("w:space", 0).attribute("w:color", "000000").close();
}

}  // namespace

void write_table_borders(ooxml::XmlWriter& xml, Length thickness) {
    xml.open("w:tblBorders");
    for (const std::string_view side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
        write_border(xml, side, thickness);
    xml.close();
}

void write_rule_border(ooxml::XmlWriter& xml, Length thickness) {
    xml.open("w:pBdr");
    write_border(xml, "w:top", thickness);
    xml.close();
}

void write_cell_margins(ooxml::XmlWriter& xml, Length margin) {
    const std::int64_t side = margin.to_twips();
    xml.open("w:tblCellMar");
    xml.open("w:top").attribute("w:w", 0).attribute("w:type", "dxa").close();
    xml.open("w:left").attribute("w:w", side).attribute("w:type", "dxa").close();
    xml.open("w:bottom").attribute("w:w", 0).attribute("w:type", "dxa").close();
    xml.open("w:right").attribute("w:w", side).attribute("w:type", "dxa").close();
    xml.close();
}

// The bits say in one number what the attributes say each (Part 1, 17.4.56, and Part 4 for w:val).
void write_unconditional_look(ooxml::XmlWriter& xml) {
    xml.open("w:tblLook").attribute("w:val", "0600");
    for (const std::string_view part : {"w:firstRow", "w:lastRow", "w:firstColumn", "w:lastColumn"})
        xml.attribute(part, 0);
    xml.attribute("w:noHBand", 1).attribute("w:noVBand", 1).close();
}

}  // namespace kehoach::writers::word
