// Measuring a document: whole twips, as DOCX stores them, and what depends on the widths of words.
#include <algorithm>
#include <optional>
#include <utility>

#include "document/add_structure.h"
#include "layout/column_needs.h"
#include "layout/lay_out.h"
#include "layout/line_metrics.h"
#include "layout/missing_glyphs.h"
#include "layout/paragraph.h"
#include "layout/stamp.h"
#include "layout/steady_columns.h"
#include "layout/table.h"

namespace kehoach::layout {
namespace {

using document::CellBlock;
using document::Document;
using document::Paragraph;
using document::Rule;

void round(Length& length) { length = to_whole_twips(length); }

void round(document::PageSetup& page) {
    for (Length* length :
         {&page.width, &page.height, &page.top, &page.bottom, &page.left, &page.right, &page.header})
        round(*length);
}

void round(document::Style& style) {
    constexpr std::int64_t half_point = 6350;  // type sizes are stored in half points
    style.size = Length::emu(half_point) * style.size.scaled(1, half_point).to_emu();
    for (Length* length : {&style.left, &style.first_line, &style.before, &style.after})
        round(*length);
}

class Measurer {
  public:
    Measurer(const Document& document, const Fonts& fonts) : document_(document), fonts_(fonts) {}

    // Blocks one below the other in a column: each rule depends on the paragraph above it.
    template <class Blocks>
    void measure(Blocks& blocks, Length width) {
        above_ = nullptr;
        for (auto& block : blocks) {
            std::visit([&](auto& known) { measure(known, width); }, block);
            above_ = std::get_if<Paragraph>(&block);
        }
    }

  private:
    void measure(Paragraph& paragraph, Length) {
        if (paragraph.after) round(*paragraph.after);
    }
    void measure(Rule& rule, Length width);
    void measure(document::SideBySide& columns, Length width);
    void make_room_on_the_right(document::SideBySide& heading) const;
    ShapedText shaped(const Paragraph& paragraph) const {
        return shape(paragraph, document::style_of(document_, paragraph), fonts_);
    }
    void measure(document::Table& table, Length width);

    const Document& document_;
    const Fonts& fonts_;
    const Paragraph* above_ = nullptr;
};

void Measurer::measure(Rule& rule, Length width) {
    round(rule.thickness);
    round(rule.gap);
    round(rule.after);
    round(rule.least);
    rule.length = width;
    if (rule.percent == 0) return;
    if (above_) {
        const document::Style& style = document::style_of(document_, *above_);
        const SetParagraph text = set_paragraph(*above_, style, fonts_, width);
        rule.length = std::ranges::max(text.lines, {}, &Line::width).width;
    }
    rule.length = to_whole_twips(rule.length.scaled(rule.percent, 100));
    rule.length = std::min(width, std::max(rule.least, rule.length));
}

// The national heading and the line of place and date stand on one line each (Phụ lục I, mục II.1 and II.4):
// for a long name of a place the right column takes from the left what this can spare, which keeps its
// longest words and the number, the first line below the agency, on one line.
void Measurer::make_room_on_the_right(document::SideBySide& heading) const {
    Length right, left;
    for (std::size_t i = 0; i < heading.rows.size(); ++i) {
        for (const CellBlock& block : heading.rows[i].right)
            if (const auto* paragraph = std::get_if<Paragraph>(&block))
                right = std::max(right, shaped(*paragraph).whole_width());
        for (const CellBlock& block : heading.rows[i].left) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            if (!paragraph) continue;
            const ShapedText text = shaped(*paragraph);
            const bool is_number = i > 0 && &block == &heading.rows[i].left.front();
            left = std::max(left, is_number ? text.whole_width() : text.words().longest);
        }
    }
    const Length missing = right - heading.right_width;
    if (missing <= Length() || heading.left_width - missing < left) return;
    const Length moved = to_whole_twips(missing) + Length::twips(1);
    heading.left_width -= moved;
    heading.right_width += moved;
}

void Measurer::measure(document::SideBySide& columns, Length) {
    if (columns.role == document::SideBySide::Role::heading) make_room_on_the_right(columns);
    const Length whole = to_whole_twips(columns.left_width + columns.right_width);
    round(columns.left_width);
    columns.right_width = whole - columns.left_width;
    round(columns.before);
    for (document::SideBySide::Row& row : columns.rows) {
        measure(row.left, columns.left_width);
        measure(row.right, columns.right_width);
    }
    align_baselines(columns, document_, fonts_);
}

void Measurer::measure(document::Table& table, Length width) {
    round(table.border);
    round(table.cell_margin);
    std::vector<std::optional<Length>> wanted;
    for (const document::Column& column : table.columns)
        wanted.push_back(column.wanted);
    ColumnNeeds needs(std::move(wanted), table.cell_margin * 2);
    for (const document::Row& row : table.rows) {
        for (const document::Cell& cell : row.cells) {
            for (const Paragraph& paragraph : cell.paragraphs) {
                const ShapedText text = shaped(paragraph);
                needs.add(static_cast<std::size_t>(cell.column), static_cast<std::size_t>(cell.column_span),
                          text.words(), text.whole_width());
            }
        }
    }
    const std::vector<Length> widths = needs.fit(width);
    for (std::size_t i = 0; i < widths.size(); ++i)
        table.columns[i].width = widths[i];
    steady_columns(table, document_, fonts_);
    set_header_heights(table, document_, fonts_);
}

}  // namespace

Document measure(Document document, const Fonts& fonts, Diagnostics& diagnostics) {
    document::add_structure(document);
    report_missing_glyphs(document, fonts, diagnostics);
    for (auto& [id, style] : document.styles) {
        round(style);
        if (style.stamp) settle_stamp(style, fonts);
    }
    Measurer measurer(document, fonts);
    for (document::Section& section : document.sections) {
        round(section.page);
        for (auto* blocks : {&section.blocks, &section.top, &section.foot})
            measurer.measure(*blocks, section.page.text_width());
    }
    return document;
}

}  // namespace kehoach::layout
