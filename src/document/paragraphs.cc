#include "document/paragraphs.h"

#include <variant>

namespace kehoach::document {

namespace {

class Collector {
  public:
    void add(std::vector<Block>& blocks) {
        for (Block& block : blocks)
            std::visit([&](auto& part) { add(part); }, block);
    }

    void add(std::vector<Paragraph>& cell) {
        for (Paragraph& paragraph : cell)
            add(paragraph);
    }

    std::vector<Paragraph*> paragraphs;
    std::vector<Row*> rows;

  private:
    void add(Paragraph& paragraph) { paragraphs.push_back(&paragraph); }
    void add(Rule&) {}
    void add(std::vector<CellBlock>& side) {
        for (CellBlock& block : side)
            std::visit([&](auto& part) { add(part); }, block);
    }
    void add(SideBySide& columns) {
        for (SideBySide::Row& row : columns.rows) {
            add(row.left);
            add(row.right);
        }
    }
    void add(Table& table) {
        for (Row& row : table.rows) {
            rows.push_back(&row);
            for (Cell& cell : row.cells)
                add(cell.paragraphs);
        }
    }
};

Collector collect(Document& document) {
    Collector collector;
    for (Section& section : document.sections) {
        collector.add(section.top);
        collector.add(section.blocks);
        collector.add(section.foot);
    }
    for (Footnote& footnote : document.footnotes)
        collector.add(footnote.paragraphs);
    return collector;
}

}  // namespace

std::vector<Paragraph*> paragraphs_of(std::vector<Block>& blocks) {
    Collector collector;
    collector.add(blocks);
    return collector.paragraphs;
}

std::vector<Paragraph*> paragraphs_of(Document& document) { return collect(document).paragraphs; }

std::vector<Row*> rows_of(Document& document) { return collect(document).rows; }

}  // namespace kehoach::document
