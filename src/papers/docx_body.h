// The text of a DOCX → paragraphs with what they look like in the end, tables, and the rules drawn under
// texts.
#pragma once

#include "papers/docx_numbering.h"
#include "papers/docx_styles.h"
#include "papers/paper.h"
#include "papers/xml_tree.h"

namespace kehoach::papers {

// Adds the paragraphs and tables of the text, or of the header or footer of the first page, to `paper`, whose
// sections are known.
void read_body(const Node& body, Zone zone, const DocxStyles& styles, DocxNumbering numbering, Paper& paper);

}  // namespace kehoach::papers
