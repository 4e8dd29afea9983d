// The characters of one paragraph with their faces and widths, before they are cut into lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/fonts.h"
#include "layout/line_break.h"
#include "layout/pages.h"

namespace kehoach::layout {

// A part of the text in one face.
struct Piece {
    Face face = Face::regular;
    Length size = {};
    Length raise = {};          // of the baseline, for footnote marks
    bool fixed_spaces = false;  // neither widened nor ends of lines
    int note = 0;               // the footnote that this mark asks for, or 0
    std::string_view link = {};
    int element = document::no_element;
    Span span = {};
    const document::Slot* slot = nullptr;  // that it prints
    std::size_t first = 0;                 // its first character
};

// A part of a line that prints a slot.
struct SlotPiece {
    const document::Slot* slot = nullptr;
    Length x;
    Length width;
    Face face = Face::regular;
    Length size;
};

// What a part of the text belongs to.
struct Origin {
    std::string_view link = {};
    int element = document::no_element;
    Span span = {};
};

// The widest of the parts that no line divides unless it must.
struct WordWidths {
    Length longest;
    Length firm;  // of those that are no address: a syllable or an amount that is divided is a blunder
};

class ShapedText {
  public:
    // The look of the paragraph's style. `fonts` must outlive this.
    ShapedText(const Fonts& fonts, Length size, bool bold, bool italic);

    // What `origin` points at must outlive this.
    void add(std::string_view utf8, bool bold, bool italic, const Origin& origin);
    // `slot` must outlive this.
    void add(const document::Slot& slot, int element);
    // An automatic number and the space after it, which is not widened and at which no line ends.
    void add_number(std::string_view utf8, const Origin& origin);
    // A raised number; when it stands in the note itself it asks for no note.
    void add_note_mark(int number, bool asks_for_note, const Origin& origin);

    // The lines that fit; the first one may have another measure.
    std::vector<LineRange> lines(Length first_measure, Length measure) const;

    // Width of what a line prints, without extra space.
    Length width(const LineRange& line) const;
    WordWidths words() const;
    // All of it on one line.
    Length whole_width() const { return to_length(characters_.back().x); }

    // Items from `x` on, around a baseline at 0; each U+0020 is wider by `extra_space`, but not the one at
    // which the line ends.
    std::vector<TextItem> items(const LineRange& line, Length x, Length extra_space) const;
    // The slots of a line that is set with those two.
    std::vector<SlotPiece> slots(const LineRange& line, Length x, Length extra_space) const;
    // Spaces of a line that can be widened.
    int count_spaces(const LineRange& line) const;
    // Footnotes that the line asks for.
    std::vector<int> notes(const LineRange& line) const;

    const std::vector<SetCharacter>& characters() const { return characters_; }

  private:
    void append(const Piece& piece, std::string_view utf8);
    // An advance in sixths of a twip.
    std::int64_t to_grid(std::int64_t advance, Length size) const;
    Length to_length(std::int64_t x) const;
    // Index of the piece that a character is in.
    std::size_t piece_of(std::size_t character) const;

    const Fonts& fonts_;
    Length size_;
    bool bold_;
    bool italic_;
    int units_per_em_;
    std::string text_;
    std::vector<Piece> pieces_;
    std::vector<SetCharacter> characters_;  // and one more that holds the width of all
};

}  // namespace kehoach::layout
