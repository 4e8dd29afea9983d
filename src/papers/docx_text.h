// The runs of one paragraph of a DOCX as people see them.
#pragma once

#include <string>
#include <vector>

#include "papers/docx_styles.h"
#include "papers/paper.h"
#include "papers/xml_tree.h"

namespace kehoach::papers {

struct DocxText {
    std::vector<Run> runs;
    std::vector<const Node*> drawings;  // w:drawing and w:pict
    // Page breaks made by hand.
    bool breaks_before = false;  // in front of the text, or where there is none
    bool breaks_inside = false;
    bool breaks_after = false;
};

// `label` is the automatic number, which becomes a run of its own.
DocxText read_text(const Node& paragraph, const DocxStyles& styles, const RunProperties& look,
                   const std::string& label);

}  // namespace kehoach::papers
