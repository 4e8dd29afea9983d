// Fonts, borders and alignments of a workbook's cells, as a checker of looks needs them (ECMA-376 Part
// 1, 18.8).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "papers/paper.h"
#include "papers/xml_tree.h"

namespace kehoach::papers {

struct CellLook {
    Look look;
    std::optional<Align> align;  // nothing: by what the cell holds
    bool has_grid = false;       // a line at its left or right
};

struct XlsxStyles {
    std::vector<CellLook> cells;  // by the number that cells have; never empty
    std::string default_font;
};

// `root` is null for a workbook without styles.
XlsxStyles read_styles(const Node* root);
// Of a run in a rich text, over its cell's look.
Look look_of_run(const Node* properties, const Look& cell);

}  // namespace kehoach::papers
