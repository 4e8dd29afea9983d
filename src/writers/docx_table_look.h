// How ruled tables look: the same words in the table style and in each table.
#pragma once

#include "base/length.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

// The eighths of a point in which Word counts the thickness of borders.
std::int64_t to_eighth_points(Length thickness);

// w:tblBorders: one thin black line on every side of every cell.
void write_table_borders(ooxml::XmlWriter& xml, Length thickness);
// w:tblCellMar: `margin` left and right of the text, nothing above and below.
void write_cell_margins(ooxml::XmlWriter& xml, Length margin);

}  // namespace kehoach::writers::word
