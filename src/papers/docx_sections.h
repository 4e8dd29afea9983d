// Sections of a DOCX: page, margins, and the page number in header or footer (ECMA-376 Part 1, 17.6, 17.10).
#pragma once

#include <optional>
#include <string>
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

struct DocxSections {
    std::vector<Section> sections;  // in the order of the text
    std::string first_header;       // part that holds what stands above the first page; empty: none
    std::string first_footer;
    std::vector<std::string> later_headers;  // the other parts that pages use, each once
    std::vector<std::string> later_footers;
};

// Nothing, and a diagnostic, when a header cannot be read.
std::optional<DocxSections> read_sections(const Node& body, const DocxParts& parts, Diagnostics& diagnostics);

}  // namespace kehoach::papers
