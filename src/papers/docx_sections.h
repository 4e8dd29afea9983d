// Sections of a DOCX: page, margins, and the page number in header or footer (ECMA-376 Part 1, 17.6, 17.10).
#pragma once

#include <vector>

#include "papers/docx_styles.h"
#include "papers/paper.h"
#include "papers/xml_tree.h"
#include "sheets/package.h"
#include "sheets/relationships.h"

namespace kehoach::papers {

// What sections need of the rest of the file.
struct DocxParts {
    sheets::Package& package;
    const sheets::Relationships& relationships;  // of the main part
    const DocxStyles& styles;
    const Node* settings;  // null: none
};

// In the order of the text. Nothing, and a diagnostic, when a header cannot be read.
std::optional<std::vector<Section>> read_sections(const Node& body, const DocxParts& parts,
                                                  Diagnostics& diagnostics);

}  // namespace kehoach::papers
