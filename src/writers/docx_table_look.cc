#include "writers/docx_table_look.h"

namespace kehoach::writers::word {

std::int64_t to_eighth_points(Length thickness) { return (thickness.to_emu() * 8 + 6350) / 12700; }

void write_table_borders(ooxml::XmlWriter& xml, Length thickness) {
    xml.open("w:tblBorders");
    for (const std::string_view side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
        xml.open(side).attribute("w:val", "single").attribute("w:sz", to_eighth_points(thickness));
        xml.attribute("w:space", 0).attribute("w:color", "000000").close();
    }
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

}  // namespace kehoach::writers::word
