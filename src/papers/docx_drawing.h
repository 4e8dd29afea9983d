// Rules that people draw under a text: shapes of DrawingML and VML in a DOCX.
#pragma once

#include <optional>
#include <vector>

#include "papers/paper.h"
#include "papers/xml_tree.h"

namespace kehoach::papers {

struct Drawing {
    DrawnLine line;
    std::optional<Length> below;  // its distance from the paragraph's top; nothing: it stands in the line
};

// The horizontal rules in a w:drawing or w:pict, wherever they are nested in it.
std::vector<Drawing> lines_of(const Node& drawing);
// The w:txbxContent in it.
std::vector<const Node*> text_boxes_of(const Node& drawing);

}  // namespace kehoach::papers
