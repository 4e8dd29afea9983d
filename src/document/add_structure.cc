#include "document/add_structure.h"

#include <utility>

#include "base/text.h"
#include "document/structure_builder.h"
#include "document/structure_flow.h"

namespace kehoach::document {
namespace {

// ---- tables

class TableBuilder {
  public:
    TableBuilder(StructureBuilder& builder, Table& table, int parent)
        : builder_(builder), table_(table), element_(builder.add(Tag::table, parent)) {
        while (foot_ > 0 && rows()[foot_ - 1].kind == RowKind::total)
            --foot_;
        // A head or a foot needs a body beside it (ISO 32000-1, table 337).
        if (header_rows() >= foot_) foot_ = rows().size();
        has_head_ = header_rows() < foot_;
    }

    void add_rows() {
        for (std::size_t r = 0; r < rows().size(); ++r) {
            const Tag part = part_of(r);
            const bool begins = r == 0 || part != part_of(r - 1) || rows()[r].kind == RowKind::group;
            if (begins) part_ = builder_.add(part, element_);
            const int row = builder_.add(Tag::row, part_);
            for (Cell& cell : rows()[r].cells)
                add(cell, rows()[r].kind, row);
        }
    }

  private:
    std::vector<Row>& rows() { return table_.rows; }
    std::size_t header_rows() const { return static_cast<std::size_t>(table_.header_rows); }

    Tag part_of(std::size_t row) const {
        if (has_head_ && row < header_rows()) return Tag::table_head;
        return row < foot_ ? Tag::table_body : Tag::table_foot;
    }

    // The label of a group is the header of the rows that follow it in its body.
    void add(Cell& cell, RowKind kind, int row) {
        const bool is_header = kind == RowKind::header || kind == RowKind::group;
        const int element = builder_.add(is_header ? Tag::header_cell : Tag::cell, row);
        builder_.last().scope = kind == RowKind::group ? Scope::row : Scope::column;
        builder_.last().column_span = cell.column_span;
        builder_.last().row_span = cell.row_span;
        if (cell.paragraphs.size() == 1 && !cell.paragraphs.front().marker) {
            Paragraph& only = cell.paragraphs.front();
            only.elements = {.text = element};
            builder_.add_inlines(only, element);
            builder_.add_fields(only, element);
            return;
        }
        StructureFlow flow(builder_, element);
        for (Paragraph& paragraph : cell.paragraphs)
            flow.add(paragraph);
    }

    StructureBuilder& builder_;
    Table& table_;
    int element_;
    int part_ = no_element;
    std::size_t foot_ = table_.rows.size();  // where it begins
    bool has_head_ = false;
};

// ---- sections

class SectionBuilder {
  public:
    SectionBuilder(StructureBuilder& builder, Section& section, bool is_first, int root)
        : builder_(builder),
          section_(section),
          may_name_itself_(!is_first),
          element_(builder.add(Tag::section, root)),
          flow_(builder, element_) {}

    // What stands at the foot of the first page is read after the text that goes on from there.
    void add_blocks() {
        for (auto* blocks : {&section_.top, &section_.blocks, &section_.foot}) {
            add(*blocks);
            flow_.end_lists();
        }
    }

  private:
    void add(std::vector<Block>& blocks) {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const auto* next = i + 1 < blocks.size() ? std::get_if<Paragraph>(&blocks[i + 1]) : nullptr;
            is_continued_ = next && next->continues_item;
            std::visit([this](auto& known) { add(known); }, blocks[i]);
        }
    }

    void add(Paragraph& paragraph) {
        const int level = heading_level(paragraph);
        if (level > 0)
            flow_.add_heading(paragraph, level);
        else
            flow_.add(paragraph, is_continued_);
    }

    void add(Rule&) { flow_.end_lists(); }

    void add(SideBySide& columns) {
        flow_.end_lists();
        for (SideBySide::Row& row : columns.rows) {
            add_side(row.left);
            add_side(row.right);
        }
    }

    void add(Table& table) {
        flow_.end_lists();
        TableBuilder(builder_, table, element_).add_rows();
    }

    void add_side(std::vector<CellBlock>& side) {
        StructureFlow flow(builder_, element_);
        for (CellBlock& block : side)
            if (auto* paragraph = std::get_if<Paragraph>(&block)) flow.add(*paragraph);
    }

    // Below the heading that names an annex, the others are a level deeper.
    int heading_level(const Paragraph& paragraph) {
        const int level = builder_.style(paragraph).outline_level;
        if (level == 0) return 0;
        if (std::exchange(may_name_itself_, false) && collapse_spaces(printed(paragraph)) == section_.name) {
            deeper_ = 1;
            return 1;
        }
        return level + deeper_;
    }

    StructureBuilder& builder_;
    Section& section_;
    bool may_name_itself_;  // no heading yet
    int deeper_ = 0;
    bool is_continued_ = false;
    int element_;
    StructureFlow flow_;
};

}  // namespace

void add_structure(Document& document) {
    StructureBuilder builder(document);
    const int root = builder.add(Tag::document, no_element);
    for (Section& section : document.sections)
        SectionBuilder(builder, section, &section == &document.sections.front(), root).add_blocks();
}

}  // namespace kehoach::document
