#include "layout/shaped_text.h"

#include <algorithm>
#include <cassert>
#include <span>

#include "base/text.h"
#include "layout/line_metrics.h"

namespace kehoach::layout {
namespace {

constexpr char32_t no_break_space = 0x00A0;

// LibreOffice's automatic superscript: 58 % of the size, raised by 42 % of the line's ascent.
constexpr int mark_size_percent = 58;
constexpr int mark_raise_percent = 42;

// LibreOffice sets these by themselves.
bool is_own_portion(char32_t character) { return character == no_break_space || character == U'\u2011'; }

bool has_same_look(const Piece& one, const Piece& other) {
    return one.face == other.face && one.size == other.size && one.raise == other.raise &&
           one.link == other.link && one.fixed_spaces == other.fixed_spaces && one.note == other.note;
}

// Letters without a space that are longer than any word: an address, the name of a file. An amount may have a
// unit behind it.
bool is_address(std::span<const SetCharacter> characters) {
    constexpr std::size_t longest_word = 15;
    const bool is_amount = characters.front().value >= U'0' && characters.front().value <= U'9';
    return characters.size() > longest_word && !is_amount &&
           std::ranges::any_of(characters, [](const SetCharacter& character) {
               const char32_t value = character.value;
               return is_letter_or_digit(value) && !(value >= U'0' && value <= U'9');
           });
}

}  // namespace

ShapedText::ShapedText(const Fonts& fonts, Length size, bool bold, bool italic)
    : fonts_(fonts),
      size_(size),
      bold_(bold),
      italic_(italic),
      units_per_em_(fonts.metrics(face_of(bold, italic)).units_per_em),
      characters_(1) {}

void ShapedText::add(std::string_view utf8, bool bold, bool italic, const Origin& origin) {
    append({.face = face_of(bold || bold_, italic || italic_),
            .size = size_,
            .link = origin.link,
            .element = origin.element,
            .span = origin.span},
           utf8);
}

void ShapedText::add(const document::Slot& slot, int element) {
    append({.face = face_of(slot.bold || bold_, slot.italic || italic_),
            .size = size_,
            .element = element,
            .span = slot.span,
            .slot = &slot},
           slot.text);
}

void ShapedText::add_number(std::string_view utf8, const Origin& origin) {
    const Piece number = {.face = face_of(bold_, italic_),
                          .size = size_,
                          .fixed_spaces = true,
                          .element = origin.element,
                          .span = origin.span};
    append(number, std::string(utf8) + " ");
}

void ShapedText::add_note_mark(int number, bool asks_for_note, const Origin& origin) {
    const Face face = face_of(bold_, italic_);
    const Length raise = line_metrics(fonts_.metrics(face), size_).ascent.scaled(mark_raise_percent, 100);
    const Length size = size_.scaled(mark_size_percent, 100);
    append({.face = face,
            .size = size,
            .raise = raise,
            .note = asks_for_note ? number : 0,
            .element = origin.element,
            .span = origin.span},
           std::to_string(number));
}

void ShapedText::append(const Piece& piece, std::string_view utf8) {
    SetCharacter edge = characters_.back();
    characters_.pop_back();
    const std::size_t first = characters_.size();
    bool may_break = false;
    bool begins_portion = !pieces_.empty() && !has_same_look(pieces_.back(), piece);
    text_.reserve(text_.size() + utf8.size());
    for (std::size_t position = 0; position < utf8.size();) {
        const std::size_t begin = position;
        char32_t character = next_character(utf8, position);
        if (is_invisible(character)) {
            may_break = may_break || character == 0x200B;
            continue;
        }
        const std::int64_t advance = fonts_.advance(piece.face, character);
        if (character == U' ' && piece.fixed_spaces) character = no_break_space;
        const char32_t before = characters_.empty() ? no_break_space : characters_.back().value;
        edge.value = character;
        edge.break_before = may_break || can_break(before, character);
        edge.begins_portion = begins_portion || is_own_portion(before) || is_own_portion(character);
        characters_.push_back(edge);
        text_.append(utf8.substr(begin, position - begin));
        edge.byte = static_cast<std::uint32_t>(text_.size());
        edge.x += advance * piece.size.to_emu();
        edge.grid_x += to_grid(advance, piece.size);
        may_break = begins_portion = false;
    }
    if (characters_.size() > first) {
        pieces_.push_back(piece);
        pieces_.back().first = first;
    }
    characters_.push_back(edge);
}

std::int64_t ShapedText::to_grid(std::int64_t advance, Length size) const {
    return Length::emu(advance).scaled(size.to_emu() * 6, std::int64_t{units_per_em_} * 635).to_emu();
}

Length ShapedText::to_length(std::int64_t x) const { return Length::emu(x).scaled(1, units_per_em_); }

std::size_t ShapedText::piece_of(std::size_t character) const {
    const auto after = std::ranges::upper_bound(pieces_, character, {}, &Piece::first);
    return static_cast<std::size_t>(after - pieces_.begin()) - 1;
}

std::vector<LineRange> ShapedText::lines(Length first_measure, Length measure) const {
    return break_lines(characters_, first_measure.to_emu() * 6 / 635, measure.to_emu() * 6 / 635);
}

Length ShapedText::width(const LineRange& line) const {
    return to_length(characters_[line.end].x - characters_[line.first].x);
}

// A column as narrow as the sum of rounded advances is too narrow for LibreOffice when the true width is
// larger: "VII.1" at 12 pt, 540 and 540.1 twips, is broken in a cell of 540.
WordWidths ShapedText::words() const {
    WordWidths widths;
    LineExtent extent(characters_, 0);
    for (std::size_t first = 0; first + 1 < characters_.size();) {
        std::int64_t width = 0;
        std::size_t end = first;  // behind its last character but spaces
        std::size_t next = first;
        extent.restart(first);
        do {
            const std::int64_t so_far = extent.with(next);
            if (characters_[next].value == U' ') continue;
            width = so_far;
            end = next + 1;
        } while (++next + 1 < characters_.size() && !characters_[next].break_before);
        const Length whole =
            std::max(Length::twips((width + 5) / 6), to_length(characters_[end].x - characters_[first].x));
        widths.longest = std::max(widths.longest, whole);
        if (!is_address({characters_.begin() + static_cast<std::ptrdiff_t>(first), end - first}))
            widths.firm = std::max(widths.firm, whole);
        first = next;
    }
    return widths;
}

std::vector<TextItem> ShapedText::items(const LineRange& line, Length x, Length extra_space) const {
    std::vector<TextItem> items;
    Length widened;
    const std::size_t line_end = line.next > line.end ? line.end + 1 : line.end;  // with a space at the end
    for (std::size_t first = line.first; first < line_end;) {
        const std::size_t index = piece_of(first);
        const Piece& piece = pieces_[index];
        const std::size_t end =
            index + 1 < pieces_.size() ? std::min(line_end, pieces_[index + 1].first) : line_end;
        TextItem& item = items.emplace_back();
        item.x = x + to_length(characters_[first].x - characters_[line.first].x) + widened;
        item.baseline = -piece.raise;
        item.face = piece.face;
        item.size = piece.size;
        item.text = text_.substr(characters_[first].byte, characters_[end].byte - characters_[first].byte);
        item.extra_space = piece.fixed_spaces ? Length() : extra_space;
        item.element = piece.element;
        item.span = piece.span;
        widened += extra_space * count_spaces({first, end, end});
        first = end;
    }
    return items;
}

std::vector<SlotPiece> ShapedText::slots(const LineRange& line, Length x, Length extra_space) const {
    std::vector<SlotPiece> slots;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const std::size_t first = std::max(line.first, pieces_[i].first);
        const std::size_t end =
            std::min(line.end, i + 1 < pieces_.size() ? pieces_[i + 1].first : characters_.size() - 1);
        if (!pieces_[i].slot || first >= end) continue;
        const Length before = width({line.first, first, first});
        const Length widened = extra_space * count_spaces({line.first, first, first});
        slots.push_back({pieces_[i].slot, x + before + widened, width({first, end, end}), pieces_[i].face,
                         pieces_[i].size});
    }
    return slots;
}

int ShapedText::count_spaces(const LineRange& line) const {
    int spaces = 0;
    for (std::size_t i = line.first; i < line.end; ++i)
        spaces += characters_[i].value == U' ' ? 1 : 0;
    return spaces;
}

std::vector<int> ShapedText::notes(const LineRange& line) const {
    std::vector<int> notes;
    for (const Piece& piece : pieces_) {
        if (piece.note > 0 && piece.first >= line.first && piece.first < line.next)
            notes.push_back(piece.note);
    }
    return notes;
}

}  // namespace kehoach::layout
