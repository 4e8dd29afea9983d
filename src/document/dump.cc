#include "document/dump.h"

#include <array>
#include <utility>

#include "document/dump_text.h"

namespace kehoach::document {
namespace {

// One line for each block, deeper ones further in.
class Dump {
  public:
    std::string finish() { return std::move(text_); }

    void add(const Document& document) {
        line("document " + quoted(document.properties.title));
        for (const List& list : document.lists)
            add(list);
        for (const Section& section : document.sections) {
            line("section " + section.id + " " + quoted(section.name) + " " + dump_page(section.page));
            const Indent indent(*this);
            for (const Block& block : section.blocks)
                std::visit([this](const auto& known) { add(known); }, block);
            add_part("top of the first page", section.top);
            add_part("foot of the first page", section.foot);
        }
        for (std::size_t i = 0; i < document.footnotes.size(); ++i) {
            line("footnote " + std::to_string(i + 1));
            const Indent indent(*this);
            for (const Paragraph& paragraph : document.footnotes[i].paragraphs)
                add(paragraph);
        }
    }

  private:
    // Lines added while this lives stand further in.
    class Indent {
      public:
        explicit Indent(Dump& dump) : dump_(dump) { ++dump_.depth_; }
        ~Indent() { --dump_.depth_; }
        Indent(const Indent&) = delete;
        Indent& operator=(const Indent&) = delete;

      private:
        Dump& dump_;
    };

    void line(const std::string& text) { text_ += std::string(depth_ * 2, ' ') + text + "\n"; }

    void add_part(const std::string& name, const std::vector<Block>& blocks) {
        if (blocks.empty()) return;
        line(name);
        const Indent indent(*this);
        for (const Block& block : blocks)
            std::visit([this](const auto& known) { add(known); }, block);
    }

    void add(const List& list) {
        constexpr std::array<const char*, 4> formats = {"roman", "arabic", "letter", "bullet"};
        std::string text = "list";
        for (const ListLevel& level : list.levels) {
            text += std::string(" ") + formats[static_cast<std::size_t>(level.format)] + " " +
                    quoted(level.pattern);
            if (level.start != 1) text += " from " + std::to_string(level.start);
        }
        line(text);
    }

    void add(const Paragraph& paragraph) {
        std::string text = paragraph.style + " ";
        if (paragraph.marker) {
            const Marker& marker = *paragraph.marker;
            text += "<" + marker.text;
            if (marker.list)
                text += " list " + std::to_string(*marker.list + 1) + "." + std::to_string(marker.level + 1);
            text += "> ";
        }
        text += dump_inlines(paragraph.content);
        if (paragraph.keep_with_next) text += " keep";
        if (paragraph.after) text += " after " + millimetres(*paragraph.after);
        if (!paragraph.anchor.empty()) text += " #" + paragraph.anchor;
        for (const SignatureField& field : paragraph.fields)
            text += " field " + field.name;
        line(text);
    }

    void add(const Rule& rule) {
        const std::string percent = std::to_string(rule.percent);
        line("rule " + percent + "% = " + millimetres(rule.length) + " thick " + millimetres(rule.thickness) +
             " gap " + millimetres(rule.gap) + " after " + millimetres(rule.after));
    }

    void add(const SideBySide& columns) {
        const char* role = columns.role == SideBySide::Role::heading ? "heading" : "signature";
        line(std::string("side-by-side ") + role + " " + millimetres(columns.left_width) + " + " +
             millimetres(columns.right_width) + " before " + millimetres(columns.before));
        const Indent indent(*this);
        for (const SideBySide::Row& row : columns.rows) {
            add_side("left", row.left, row.left_drop);
            add_side("right", row.right, row.right_drop);
        }
    }

    void add_side(const std::string& name, const std::vector<CellBlock>& blocks, Length drop) {
        line(name + (drop == Length() ? "" : " drop " + millimetres(drop)));
        const Indent indent(*this);
        for (const CellBlock& block : blocks)
            std::visit([this](const auto& known) { add(known); }, block);
    }

    void add(const Table& table) {
        std::string text = "table header " + std::to_string(table.header_rows) + " border " +
                           millimetres(table.border) + " margin " + millimetres(table.cell_margin) +
                           " columns";
        for (const Column& column : table.columns)
            text += " " + dump_width(column.wanted, column.width);
        line(text);
        const Indent indent(*this);
        for (const Row& row : table.rows)
            add(row);
    }

    void add(const Row& row) {
        constexpr std::array<const char*, 5> kinds = {"header", "group", "task", "subtask", "total"};
        line(std::string("row ") + kinds[static_cast<std::size_t>(row.kind)] +
             (row.keep_with_next ? " keep" : "") + (row.anchor.empty() ? "" : " #" + row.anchor) +
             (row.least_height == Length() ? "" : " least " + millimetres(row.least_height)));
        const Indent indent(*this);
        for (const Cell& cell : row.cells) {
            line("cell " + dump_place(cell.column, cell.column_span, cell.row_span) +
                 (cell.center_vertically ? " middle" : ""));
            const Indent deeper(*this);
            for (const Paragraph& paragraph : cell.paragraphs)
                add(paragraph);
        }
    }

    std::string text_;
    std::size_t depth_ = 0;
};

}  // namespace

std::string dump(const Document& document) {
    Dump dump;
    dump.add(document);
    return dump.finish();
}

}  // namespace kehoach::document
