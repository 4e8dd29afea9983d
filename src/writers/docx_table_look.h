// How tables and rules look: the same words in a style and in what differs from it.
#pragma once

#include "base/length.h"
#include "writers/ooxml/xml.h"

namespace kehoach::writers::word {

// The eighths of a point in which Word counts the thickness of borders.
std::int64_t to_eighth_points(Length thickness);

// w:tblInd: of the left edge.
void write_table_indent(ooxml::XmlWriter& xml, Length indent);
// w:tblBorders: one thin black line on every side of every cell.
void write_table_borders(ooxml::XmlWriter& xml, Length thickness);
// w:pBdr: a rule, as the top border of a paragraph without text.
void write_rule_border(ooxml::XmlWriter& xml, Length thickness);
// w:tblCellMar: `margin` left and right of the text, nothing above and below.
void write_cell_margins(ooxml::XmlWriter& xml, Length margin);
// w:tblLook: no row or column looks otherwise than the rest.
void write_unconditional_look(ooxml::XmlWriter& xml);

}  // namespace kehoach::writers::word
