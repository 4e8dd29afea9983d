// An XML part as a tree: the elements that people's files nest, looked up by name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/length.h"
#include "sheets/package.h"

namespace kehoach::papers {

struct Node {
    std::string name;  // "w:p"; empty for a namespace that nobody reads
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<Node> children;
    std::string text;  // of the element itself

    const Node* child(std::string_view child_name) const;  // the first; null when there is none
    // Children of children: {"w:pPr", "w:jc"}.
    const Node* descend(std::initializer_list<std::string_view> names) const;
    std::optional<std::string_view> attribute(std::string_view attribute_name) const;
    std::optional<int> number(std::string_view attribute_name) const;
    // A length in twips, or with a unit ("2cm"), as WordprocessingML writes it (ECMA-376 Part 1, 22.9.2.14).
    std::optional<Length> length(std::string_view attribute_name) const;
    // Of an element that switches something on: w:val is absent, or says so.
    bool is_on() const;
};

// The root element; nothing, and a diagnostic, when the part cannot be read or is larger than a paper can be.
std::optional<Node> read_tree(sheets::Package& package, std::string_view part, Diagnostics& diagnostics);

}  // namespace kehoach::papers
