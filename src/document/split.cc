#include "document/split.h"

namespace kehoach::document {

std::vector<Part> split_annexes(const Document& document) {
    Document empty = document;
    empty.sections.clear();
    std::vector<Part> parts;
    for (const Section& section : document.sections) {
        const std::string id = section.is_annex ? section.id : "";
        if (parts.empty() || parts.back().id != id) {
            parts.push_back({id, empty});
            Properties& properties = parts.back().document.properties;
            if (section.is_annex) properties.title = section.name + ", " + properties.title;
        }
        parts.back().document.sections.push_back(section);
    }
    return parts;
}

}  // namespace kehoach::document
