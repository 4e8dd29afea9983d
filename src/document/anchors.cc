#include "document/anchors.h"

namespace kehoach::document {

Anchors::Anchors(const Document& document) {
    for (const Section& section : document.sections)
        look_at(section.blocks);
    for (const Footnote& footnote : document.footnotes)
        look_at(footnote.paragraphs);
}

template <class Blocks>
void Anchors::look_at(const Blocks& blocks) {
    for (const auto& block : blocks) {
        if constexpr (requires { block.index(); })
            std::visit([this](const auto& known) { look_at(known); }, block);
        else
            look_at(block);
    }
}

void Anchors::look_at(const Paragraph& paragraph) { add(paragraph.anchor); }

void Anchors::look_at(const SideBySide& columns) {
    for (const SideBySide::Row& row : columns.rows) {
        look_at(row.left);
        look_at(row.right);
    }
}

void Anchors::look_at(const Table& table) {
    for (const Row& row : table.rows) {
        add(row.anchor);
        for (const Cell& cell : row.cells)
            look_at(cell.paragraphs);
    }
}

void Anchors::add(const std::string& name) {
    if (!name.empty()) names_.insert(name);
}

}  // namespace kehoach::document
