#include "layout/dump_structure.h"

#include <cassert>

#include "document/structure_names.h"

namespace kehoach::layout {
namespace {

using document::Element;
using document::Tag;

const char* to_text(document::Scope scope) { return scope == document::Scope::row ? "row" : "column"; }

std::string to_line(const Element& element) {
    std::string line = document::name_of(element);
    if (element.tag == Tag::list) line += std::string(" ") + document::name_of(element.numbering);
    if (element.tag == Tag::header_cell) line += std::string(" ") + to_text(element.scope);
    if (element.column_span > 1 || element.row_span > 1)
        line += " " + std::to_string(element.column_span) + " x " + std::to_string(element.row_span);
    if (element.tag == Tag::note) line += " " + std::to_string(element.note);
    if (!element.target.empty()) line += " -> #" + element.target;
    if (!element.alternative.empty()) line += " (" + element.alternative + ")";
    return line;
}

}  // namespace

std::string dump_structure(const Pages& pages) {
    const std::vector<Element>& elements = pages.structure.elements;
    std::vector<std::string> texts(elements.size());
    for (const Page& page : pages.pages) {
        for (const Item& item : page.items) {
            const auto* text = std::get_if<TextItem>(&item);
            if (text && text->element != document::no_element)
                texts[static_cast<std::size_t>(text->element)] += text->text;
        }
    }
    std::vector<std::vector<std::size_t>> children(elements.size());
    for (std::size_t i = 1; i < elements.size(); ++i)
        children[static_cast<std::size_t>(elements[i].parent)].push_back(i);

    std::string dump;
    const auto add = [&](const auto& self, std::size_t i, std::size_t depth) -> void {
        dump += std::string(2 * depth, ' ') + to_line(elements[i]);
        if (!texts[i].empty()) dump += " \"" + texts[i] + "\"";
        dump += "\n";
        for (const std::size_t child : children[i])
            self(self, child, depth + 1);
    };
    if (!elements.empty()) add(add, 0, 0);
    return dump;
}

}  // namespace kehoach::layout
