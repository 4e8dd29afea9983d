// The paragraphs of a document, in reading order, those in columns and tables among them.
#pragma once

#include <vector>

#include "document/document.h"

namespace kehoach::document {

std::vector<Paragraph*> paragraphs_of(std::vector<Block>& blocks);

// Those of all sections, on their first pages' edges and in the footnotes, too.
std::vector<Paragraph*> paragraphs_of(Document& document);

// The rows of all tables.
std::vector<Row*> rows_of(Document& document);

}  // namespace kehoach::document
