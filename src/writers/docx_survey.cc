#include "writers/docx_survey.h"

#include <set>

namespace kehoach::writers::word {
namespace {

using namespace document;

// Ids in the order in which they come first.
class StyleOrder {
  public:
    void add(const std::string& style) {
        if (seen_.insert(style).second) order_.push_back(style);
    }
    const std::vector<std::string>& order() const { return order_; }

  private:
    std::set<std::string_view> seen_;
    std::vector<std::string> order_;
};

class Surveyor {
  public:
    Survey of(const Document& document) {
        for (const Section& section : document.sections) {
            add(section.top, inside_);
            add(section.blocks, text_);
            add(section.foot, inside_);
        }
        for (const Footnote& footnote : document.footnotes)
            for (const Paragraph& paragraph : footnote.paragraphs)
                add(paragraph, inside_);
        for (const std::string& style : inside_.order())
            text_.add(style);
        for (const auto& [id, style] : document.styles)
            text_.add(id);
        found_.styles = text_.order();
        return std::move(found_);
    }

  private:
    void add_anchor(const std::string& anchor) {
        if (!anchor.empty()) found_.anchors.push_back(anchor);
    }

    void add(const std::vector<Block>& blocks, StyleOrder& styles) {
        for (const Block& block : blocks)
            std::visit([&](const auto& known) { add(known, styles); }, block);
    }

    void add(const Paragraph& paragraph, StyleOrder& styles) {
        styles.add(paragraph.style);
        add_anchor(paragraph.anchor);
    }

    void add(const Rule& rule, StyleOrder&) {
        if (!found_.first_rule) found_.first_rule = &rule;
    }

    void add(const SideBySide& columns, StyleOrder&) {
        for (const SideBySide::Row& row : columns.rows)
            for (const auto* side : {&row.left, &row.right})
                for (const CellBlock& block : *side)
                    std::visit([this](const auto& known) { add(known, inside_); }, block);
    }

    void add(const Table& table, StyleOrder&) {
        if (!found_.first_table) found_.first_table = &table;
        for (const Row& row : table.rows) {
            add_anchor(row.anchor);
            for (const Cell& cell : row.cells)
                for (const Paragraph& paragraph : cell.paragraphs)
                    add(paragraph, inside_);
        }
    }

    Survey found_;
    StyleOrder text_;
    StyleOrder inside_;
};

}  // namespace

Survey survey(const Document& document) { return Surveyor().of(document); }

}  // namespace kehoach::writers::word
