#include "layout/flow.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "layout/field_marks.h"
#include "layout/paragraph.h"
#include "layout/stamp.h"

namespace kehoach::layout {
namespace {

// The title of a heading's bookmark: its words without footnote marks.
std::string heading_text(const document::Paragraph& paragraph) {
    document::Paragraph words = paragraph;
    std::erase_if(words.content, [](const document::Inline& part) {
        return std::holds_alternative<document::FootnoteMark>(part);
    });
    return collapse_spaces(document::printed(words));
}

// Two lines at least stand on each side of a page break (Word's widow and orphan control, on by default).
Tie tie_after(std::size_t line, std::size_t lines, bool together) {
    const bool near_an_end = line == 0 || line + 2 == lines;
    return near_an_end ? Tie::always : together ? Tie::keep_together : Tie::none;
}

// From its line's top.
PrintedSlot printed_slot(const SlotPiece& piece, const SetParagraph& set) {
    return {.name = piece.slot->name,
            .value = piece.slot->filled ? piece.slot->text : "",
            .box = {piece.x, {}, piece.width, set.height},
            .baseline = set.baseline,
            .face = piece.face,
            .size = piece.size};
}

}  // namespace

void Flow::add(const document::Paragraph& paragraph) { add_lines(paragraph, 0); }
void Flow::add_note(const document::Paragraph& paragraph, int number) { add_lines(paragraph, number); }

void Flow::add(const document::CellBlock& block) {
    std::visit([this](const auto& known) { add(known); }, block);
}

void Flow::add_lines(const document::Paragraph& paragraph, int note) {
    const document::Style& style = document::style_of(document_, paragraph);
    if (style.stamp) return add_stamp(paragraph, style);
    SetParagraph set = set_paragraph(paragraph, style, fonts_, width_, note);
    const bool keep_with_next = paragraph.keep_with_next || style.keep_with_next;
    const Length gap = std::max(after_, style.before) + extra_;
    leave_room(gap);
    last_block_ = strips_.size();
    for (std::size_t i = 0; i < set.lines.size(); ++i) {
        Line& line = set.lines[i];
        Strip& strip = strips_.emplace_back();
        strip.gap = i == 0 ? gap : set.extra;
        strip.height = set.height;
        strip.notes = std::move(line.notes);
        strip.items.reserve(line.items.size());
        for (TextItem& item : line.items)
            strip.items.push_back(std::move(item));
        for (const SlotPiece& piece : line.slots)
            strip.slots.push_back(printed_slot(piece, set));
        const bool is_last = i + 1 == set.lines.size();
        // LibreOffice and Word keep the whole of a paragraph with the next, never its last lines only.
        const Tie inside = tie_after(i, set.lines.size(), style.keep_together || keep_with_next);
        strip.tie = !is_last ? inside : keep_with_next ? Tie::keep_with_next : Tie::none;
    }
    add_marks(paragraph, style, strips_[last_block_]);
    mark_fields(paragraph, set.lines.back().width, width_, strips_.back());
    after_ = paragraph.after.value_or(style.after);
    extra_ = set.extra;
    cell_extra_ = set.cell_extra;
}

void Flow::add_stamp(const document::Paragraph& paragraph, const document::Style& style) {
    last_block_ = strips_.size();
    Strip& strip = strips_.emplace_back(set_stamp(paragraph, style, fonts_, width_));
    strip.gap = std::max(after_, style.before) + extra_;
    if (paragraph.keep_with_next || style.keep_with_next) strip.tie = Tie::keep_with_next;
    after_ = style.after;
    extra_ = cell_extra_ = {};
}

void Flow::add_marks(const document::Paragraph& paragraph, const document::Style& style, Strip& first) const {
    if (!paragraph.anchor.empty()) first.marks.push_back({paragraph.anchor, 0, {}});
    if (style.outline_level > 0) first.marks.push_back({heading_text(paragraph), style.outline_level, {}});
}

// The paragraph added last is followed by something `gap` below it.
void Flow::leave_room(Length gap) {
    if (!strips_.empty()) center_fields(strips_.back(), gap);
}

// As DOCX draws it: the top border of an empty paragraph that is 1 pt high (document.h, Rule).
void Flow::add(const document::Rule& rule) {
    last_block_ = strips_.size();
    Strip& strip = strips_.emplace_back();
    strip.gap = std::max(after_, rule.gap) + extra_;
    strip.height = rule.thickness + document::rule_paragraph_height;
    const Length x = (width_ - rule.length) / 2;
    const Length y = rule.thickness / 2;
    strip.items.push_back(LineItem{x, y, x + rule.length, y, rule.thickness});
    after_ = rule.after;
    extra_ = cell_extra_ = {};
}

void Flow::add(std::vector<Strip> block) {
    if (block.empty()) return;
    block.front().gap = after_ + extra_;
    const auto base = static_cast<int>(strips_.size());
    for (Strip& strip : block) {
        if (strip.header >= 0) strip.header += base;
        strips_.push_back(std::move(strip));
    }
    last_block_ = strips_.size();
    after_ = extra_ = cell_extra_ = {};
}

void Flow::add_filler(Length height) {
    Strip filler;
    filler.gap = after_ + extra_;
    filler.height = height;
    if (!strips_.empty()) filler.tie = strips_.back().tie;
    strips_.push_back(std::move(filler));
    last_block_ = strips_.size();
    after_ = extra_ = cell_extra_ = {};
}

void Flow::keep_last_paragraph() {
    for (std::size_t i = last_block_; i < strips_.size(); ++i) {
        const bool is_last = i + 1 == strips_.size();
        strips_[i].tie = std::max(strips_[i].tie, is_last ? Tie::keep_with_next : Tie::keep_together);
    }
}

std::vector<Strip> Flow::take_strips() { return std::exchange(strips_, {}); }

Length Flow::height_in_cell() const {
    Length height = after_ + cell_extra_;
    for (const Strip& strip : strips_)
        height += strip.gap + strip.height;
    return height;
}

}  // namespace kehoach::layout
