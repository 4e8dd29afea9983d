// One document as several files.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace kehoach::document {

struct Part {
    std::string id;  // of the annex; empty for what is no annex
    Document document;
};

// The document without its annexes, unless it has nothing else, then each annex as a document of its own,
// which is named after it. Footnotes keep their numbers.
std::vector<Part> split_annexes(const Document& document);

}  // namespace kehoach::document
